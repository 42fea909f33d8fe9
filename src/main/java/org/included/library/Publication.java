package org.included.library;

/** What the library publishes, in editions. */
public sealed interface Publication permits Module, Situation, FinderWords {
  /** Its address, for ever. */
  String slug();

  String title();

  /** A draft is checked and shown to nobody. */
  Status status();
}
