package org.included.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one tap can say. */
enum Saying {
  USEFUL,
  UNCLEAR,
  UNSAFE;

  static Optional<Saying> of(String sent) {
    return Arrays.stream(values()).filter(s -> s.value().equals(sent)).findFirst();
  }

  /** As it is sent, stored, and said. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
