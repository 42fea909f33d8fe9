package org.included.account;

/** What can happen to an account, in the words in which its owner reads it. Never rename one. */
enum Happening {
  SIGNED_IN("signed in"),
  SIGNED_IN_WITH_PASSKEY("signed in with a passkey"),
  SIGNED_IN_WITH_PROVIDER("signed in with another service"),
  SIGNED_IN_WITH_PHRASE("signed in with a recovery phrase"),
  JOINED("account opened when joining a setting"),
  SIGNED_OUT("signed out"),
  SIGNED_OUT_EVERYWHERE("signed out everywhere"),
  NAME_CHANGED("name changed"),
  ADDRESS_CHANGED("e-mail address changed"),
  PASSKEY_ADDED("passkey added"),
  PASSKEY_REMOVED("passkey removed"),
  PROVIDER_CONNECTED("another service connected"),
  PROVIDER_DISCONNECTED("another service disconnected"),
  PHRASE_MADE("recovery phrase made"),
  ADDRESS_FOUND(
      "found again by its e-mail address; every other way in taken away, signed out everywhere"
          + " else"),
  DATA_EXPORTED("data downloaded");

  private final String words;

  Happening(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
