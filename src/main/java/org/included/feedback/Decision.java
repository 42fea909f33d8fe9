package org.included.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an author does about what was said. */
enum Decision {
  CHANGED("We changed it", "We have changed it."),
  KEPT("We kept it as it is", ""),
  LOOKING("We are looking at it", "");

  private final String words;
  private final String withoutSentence;

  Decision(String words, String withoutSentence) {
    this.words = words;
    this.withoutSentence = withoutSentence;
  }

  static Optional<Decision> of(String sent) {
    return Arrays.stream(values()).filter(d -> d.value().equals(sent)).findFirst();
  }

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  /** What everybody reads where the author wrote nothing; empty where nothing is shown then. */
  String withoutSentence() {
    return withoutSentence;
  }

  /** Whether the taps wait no longer. */
  boolean closes() {
    return this != LOOKING;
  }
}
