package org.included.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A constant that authors write in small letters with hyphens: {@code teaching-assistant}. */
interface Slugged {
  String name();

  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E> & Slugged> Optional<E> of(Class<E> type, String slug) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.slug().equals(slug)).findFirst();
  }
}
