package org.included.joining;

import org.included.web.Bearer;

/** What comes of sending the form. */
sealed interface Joined {
  /** Somebody new, signed in on this device. */
  record In(Bearer.SignIn signIn) implements Joined {}

  /** The account of whoever is signed in has the post. */
  record Added() implements Joined {}

  /** The letter's address signs in an account already, proved or not: they sign in first. */
  record SignInFirst() implements Joined {}

  /** Meanwhile somebody else was quicker, or it ended. */
  record Shut(Way.Why why) implements Joined {}

  /** The same form made an account a while ago. */
  record SentBefore() implements Joined {}
}
