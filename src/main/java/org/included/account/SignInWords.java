package org.included.account;

import java.time.Duration;
import org.included.kernel.Problems;

/** What the pages to sign in say when something is not as it should be. */
final class SignInWords {
  static final String NO_EMAIL = "Write your e-mail address, like name@example.org";
  static final String NO_CODE = "Write the six figures from our mail, like 123 456";

  static final String NO_PHRASE =
      "That is not a phrase that we know. Seven words, each by its first four letters at least; look"
          + " for one that is missing or misread";

  static final String TAKEN =
      "This address already signs in another account. Sign in with it to use that one.";

  private SignInWords() {}

  static Problems code(Code.Verdict verdict) {
    return Problems.of("code", sentence(verdict) + " You can ask for a new one below.");
  }

  /** There is no link in that mail. */
  static Problems addressCode(Code.Verdict verdict) {
    var sentence =
        verdict == Code.Verdict.TRIED_TOO_OFTEN
            ? "Five codes did not fit, so this one is closed. Ask for a new one."
            : sentence(verdict);
    return Problems.of("code", sentence);
  }

  private static String sentence(Code.Verdict verdict) {
    return switch (verdict) {
      case RIGHT -> "That is right.";
      case WRONG -> "That code does not fit. Look at the newest mail from us: only its code works.";
      case TOO_OLD -> "That code is older than ten minutes.";
      case USED -> "That code has been used.";
      case TRIED_TOO_OFTEN ->
          "Five codes did not fit, so this one is closed. The link in the same mail still works.";
    };
  }

  static Problems passkey(Passkeys.Pass pass) {
    return Problems.of(
        "passkey",
        switch (pass) {
          case Passkeys.Pass.In _ -> "That is right.";
          case Passkeys.Pass.Unknown _ ->
              "We do not have this passkey any more. Sign in with a code; then you can add a new one.";
          case Passkeys.Pass.TooLate _ ->
              "That took longer than ten minutes. Press the button again.";
          case Passkeys.Pass.NotRight _ ->
              "That passkey did not fit here. Try again, or sign in with a code.";
        });
  }

  static Problems wait(String field, Duration left) {
    return Problems.of(
        field,
        "That was a lot of tries. Wait "
            + inWords(left)
            + ", then try again. The link in our mail works at once.");
  }

  static Problems waitWithPhrase(Duration left) {
    return Problems.of(
        "phrase", "That was a lot of tries. Wait " + inWords(left) + ", then try again.");
  }

  static Problems waitForMail(Duration left) {
    return Problems.of(
        "email",
        "Very many codes were asked for from where you are. Wait "
            + inWords(left)
            + ", then ask again.");
  }

  /** Rounded up: whoever waits so long has waited long enough. */
  static String inWords(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    long minutes = (seconds + 59) / 60;
    return seconds == 1 ? "1 second" : seconds <= 90 ? seconds + " seconds" : minutes + " minutes";
  }
}
