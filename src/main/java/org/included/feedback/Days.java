package org.included.feedback;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days are written. */
final class Days {
  static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
  static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Days() {}
}
