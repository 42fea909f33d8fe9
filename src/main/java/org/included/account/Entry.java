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

  /** Too many wrong ones: it was not even looked at. */
  record Wait(Duration left) implements Entry {}
}
