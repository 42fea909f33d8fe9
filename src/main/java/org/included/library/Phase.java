package org.included.library;

import java.util.Optional;

/** The kind of place a reader works in; it decides the words and the case. */
public enum Phase implements Slugged {
  /** A nursery or a childminder. */
  EARLY_YEARS("a nursery or childminder"),
  PRIMARY("a primary school"),
  SECONDARY("a secondary school"),
  COLLEGE("a college"),
  HOME("home");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  /** As it is said in a sentence: "a primary school". */
  public String words() {
    return words;
  }

  /** The one that a cookie or an address names; empty for anything else. */
  public static Optional<Phase> ofSlug(String slug) {
    return Slugged.of(Phase.class, slug);
  }
}
