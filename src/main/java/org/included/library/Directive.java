package org.included.library;

import java.util.Set;

/** The directives, each with the attributes that it knows, and whether it needs an id. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of cannot change
enum Directive implements Slugged {
  QUESTION(true, "choose", "keyed", "shows"),
  BRANCH(true),
  ECHO(false, "of"),
  PLAN(false),
  CUE(false),
  SUMMARY(false),
  CARD(true, "title"),
  ACTIVITY(true, "title", "minutes", "pairs"),
  HAND_OVER(false),
  VOICE(false, "who"),
  VIDEO(false, "src", "captions", "seconds"),
  TRANSCRIPT(false),
  WHEN(false, "phase", "role"),
  OTHERWISE(false);

  private final boolean named;
  private final Set<String> attributes;

  Directive(boolean named, String... attributes) {
    this.named = named;
    this.attributes = Set.of(attributes);
  }

  boolean named() {
    return named;
  }

  Set<String> attributes() {
    return attributes;
  }

  /** Whether it only chooses among wordings, and is gone once one is chosen. */
  boolean varies() {
    return this == WHEN || this == OTHERWISE;
  }

  /** Whether it may stand in any step. */
  boolean anywhere() {
    return varies() || this == HAND_OVER || this == VOICE;
  }
}
