package org.included.account;

/** What comes of asking a provider who somebody is, before anything is kept. */
sealed interface Told {
  record Who(Claims claims) implements Told {}

  /** The provider is away, slow or out of order; or our own settings are, as the log then says. */
  record Away() implements Told {}

  /** What it said does not fit this sign-in: not ours, not now, not signed by it. */
  record NotRight() implements Told {}
}
