package org.included.account;

/** What is said when somebody comes back from another service and is not in. */
final class ProviderWords {
  static final String LOST =
      "That sign-in was begun in another browser, or a while ago, or another one was begun since."
          + " Nothing has happened. You can begin again here.";

  static final String TOO_LATE =
      "That took longer than half an hour, so we closed it. Nothing has happened. You can begin"
          + " again here.";

  static final String USED =
      "That sign-in was used already, and works once. You can begin again here.";

  static final String TOO_MUCH =
      "What you wrote is too long to wait here while you are at another service. Sign in with a"
          + " code or a passkey, and it comes along.";

  private ProviderWords() {}

  static String cancelled(String label) {
    return "You came back from "
        + label
        + " without signing in there, so nothing has changed. Try again, or choose another way.";
  }

  static String away(String label) {
    return label
        + " does not answer us just now. Nothing is lost. Try again in a minute, or choose another"
        + " way.";
  }

  static String notRight(String label) {
    return "What "
        + label
        + " told us did not fit this sign-in, so we left it. Begin again, or choose another way.";
  }

  static String notAsked(String label) {
    return label
        + " let you through without asking you again, and here we have to be sure. Use a code or a"
        + " passkey; or sign out at "
        + label
        + " first, and come back.";
  }

  static String connection(Identities.Connection connection, String label) {
    return switch (connection) {
      case CONNECTED, THEIRS_ALREADY -> "You can sign in with " + label + ".";
      case ANOTHERS ->
          "What you used at "
              + label
              + " signs in another account here. Nothing has changed. If both are yours, you can link"
              + " the two: My account, Two accounts.";
      case ANOTHER_ONE_HERE ->
          "You are connected to " + label + " already. Disconnect that one first.";
    };
  }
}
