package org.included.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an author does about what was said. */
enum Decision {
  CHANGED("We changed it"),
  KEPT("We kept it as it is"),
  LOOKING("We are looking at it");

  private final String words;

  Decision(String words) {
    this.words = words;
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
}
