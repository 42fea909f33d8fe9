package org.included.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, times and sizes, as a page says them. */
final class InWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("'on' d MMMM uuuu 'at' HH:mm", Locale.UK);

  private InWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  /** With a capital. */
  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  static String size(long bytes) {
    return bytes < 1 << 20
        ? Math.max(1, bytes >> 10) + " KB"
        : String.format(Locale.UK, "%.1f MB", bytes / (double) (1 << 20));
  }
}
