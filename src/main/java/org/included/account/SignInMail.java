package org.included.account;

import java.time.Duration;
import java.time.Instant;
import org.included.message.Message;
import org.included.web.Caller;

/** The words of the messages that this area sends. The same for an address known or unknown. */
final class SignInMail {
  private SignInMail() {}

  static Message code(Email email, Codes.Fresh fresh, Caller caller, Instant now) {
    return message(
        email,
        "Your code for Included",
        """
        Your code is %s

        Type it on the page where you asked for it. It works once, for ten minutes.
        %s
        You did not ask for this? Somebody may have mistyped their address. You need do nothing.
        """
            .formatted(spaced(fresh.digits()), link(fresh, caller)),
        now);
  }

  private static String link(Codes.Fresh fresh, Caller caller) {
    return caller.named()
        ? "\nOr open this page and press the button:\n\n%s/sign-in/link/%s\n"
            .formatted(caller.site(), fresh.link())
        : "";
  }

  static Message newAddress(Email email, Codes.Fresh fresh, Instant now) {
    return message(
        email,
        "Your code for Included",
        """
        Your code is %s

        Type it on the page where you gave this address. It works once, for ten minutes.

        You did not ask for this? Somebody may have mistyped their address. You need do nothing.
        """
            .formatted(spaced(fresh.digits())),
        now);
  }

  /** To the address that is left behind, so that nobody can be moved without knowing. */
  static Message moved(String oldEmail, Instant now) {
    return new Message(
        oldEmail,
        "Your address at Included has changed",
        """
        From now on we write to another address, and this one no longer signs you in.

        That was you? Then you need do nothing. If it was not, answer this message.
        """,
        now,
        now.plus(Duration.ofDays(3)));
  }

  /** So that nobody can add one without its owner knowing. */
  static Message passkeyAdded(String email, String name, Instant now) {
    return new Message(
        email,
        "A passkey was added to your account at Included",
        """
        From now on you can sign in with the passkey that we call "%s", without a code.

        That was you? Then you need do nothing. If it was not, sign in, open My account and then
        Passkeys, and remove it. Then sign out everywhere.
        """
            .formatted(name),
        now,
        now.plus(Duration.ofDays(3)));
  }

  /** So that nobody can connect one without its owner knowing. */
  static Message providerConnected(String email, String label, Instant now) {
    return new Message(
        email,
        "Another way to sign in at Included",
        """
        From now on you can sign in with %s too.

        That was you? Then you need do nothing. If it was not, sign in, open My account and then
        Other services, and disconnect it. Then sign out everywhere.
        """
            .formatted(label),
        now,
        now.plus(Duration.ofDays(3)));
  }

  /** So that nobody can make one without its owner knowing. */
  static Message phraseMade(String email, Instant now) {
    return new Message(
        email,
        "A recovery phrase was made for your account at Included",
        """
        From now on you can sign in with the seven words that we showed, without a code.

        That was you? Then you need do nothing. If it was not, sign in, open My account and make a
        new recovery phrase: it takes the place of this one. Then sign out everywhere.
        """,
        now,
        now.plus(Duration.ofDays(3)));
  }

  /** To somebody new, who need not wait for it. */
  static Message joined(Email email, Codes.Fresh fresh, Instant now) {
    return message(
        email,
        "Your code for Included",
        """
        Your code is %s

        You gave this address when you joined. To sign in with it on other devices too, open My
        account and type the code. It works once, for ten minutes; there you can ask for another.

        You did not join? Somebody may have mistyped their address. You need do nothing.
        """
            .formatted(spaced(fresh.digits())),
        now);
  }

  /** To whoever has the address already; whoever typed it is told nothing. */
  static Message joinedAgain(Email email, Instant now) {
    return new Message(
        email.value(),
        "Your address at Included",
        """
        Somebody gave this address when they joined. It signs you in as before, and nothing of
        yours has changed.

        That was you? Then you have two accounts now. Sign in with this address to use the one
        that you had; under My account you can link the two. If it was not you, you need do
        nothing.
        """,
        now,
        now.plus(Duration.ofDays(3)));
  }

  private static Message message(Email email, String subject, String body, Instant now) {
    return new Message(email.value(), subject, body, now, now.plus(Code.LIFE));
  }

  /** Two groups of three are easier to carry from one screen to another. */
  private static String spaced(String digits) {
    return digits.substring(0, 3) + " " + digits.substring(3);
  }
}
