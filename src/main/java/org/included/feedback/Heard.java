package org.included.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an answer about one step or card.
 *
 * @param edition the hash of the edition that the latest tap was about
 * @param unsafe taps since it was last changed or kept
 * @param fresh taps, "unsafe" or "unclear", that no answer has covered yet
 * @param unsafeSince the day of the first "unsafe" that no answer has covered yet; null for none
 * @param upTo the id of the latest tap: an answer covers up to there
 * @param lookingSince when an author said that they were looking at it, if that was the latest word
 */
record Heard(
    Spot spot,
    String edition,
    int unsafe,
    int unclear,
    int fresh,
    @Nullable LocalDate unsafeSince,
    LocalDate first,
    LocalDate latest,
    long upTo,
    @Nullable Instant lookingSince) {
  private static final int DAYS_OF_A_WEEK = 7;

  /**
   * Unsafe before unclear; of each, what nobody has looked at before what somebody looks at; and
   * then what waits longest.
   */
  private static final Comparator<Heard> URGENT_FIRST =
      Comparator.comparing((Heard h) -> h.unsafe == 0)
          .thenComparing(h -> h.unsafe > 0 ? h.unsafeSince == null : h.fresh == 0)
          .thenComparing(h -> h.unsafeSince == null ? h.first : h.unsafeSince)
          .thenComparing(Comparator.comparingInt((Heard h) -> h.unsafe + h.unclear).reversed())
          .thenComparingLong(Heard::upTo);

  static List<Heard> urgentFirst(List<Heard> all) {
    return all.stream().sorted(URGENT_FIRST).toList();
  }

  /** An answer to "unsafe" is due the same day; afterwards it says since when somebody waits. */
  String due(LocalDate today) {
    if (unsafeSince == null) {
      return "";
    }
    return unsafeSince.isBefore(today) ? "Waiting since " + day(unsafeSince, today) : "Due today";
  }

  /** "Monday" within the week, then "3 November", and with the year once that is another one. */
  private static String day(LocalDate day, LocalDate today) {
    if (ChronoUnit.DAYS.between(day, today) < DAYS_OF_A_WEEK) {
      return Days.WEEKDAY.format(day);
    }
    return day.getYear() == today.getYear() ? Days.SHORT.format(day) : Days.LONG.format(day);
  }
}
