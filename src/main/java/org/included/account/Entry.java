package org.included.account;

import java.time.Duration;
import org.included.web.Bearer;

/** What comes of entering a code or pressing the button of a link. */
sealed interface Entry {
  /**
   * @param landing the path that they wanted, when they asked for the code
   */
  record In(Bearer.SignIn signIn, String landing) implements Entry {}

  /**
   * @param why never RIGHT
   */
  record Refused(Code.Verdict why) implements Entry {}

  /**
   * They have proved an address that accounts were opened with, and never proved: which is theirs?
   *
   * @param email the address
   * @param landing the path that they wanted, when they asked for the code
   */
  record Which(Email email, String landing) implements Entry {}

  /** Too many wrong ones: it was not even looked at. */
  record Wait(Duration left) implements Entry {}
}
