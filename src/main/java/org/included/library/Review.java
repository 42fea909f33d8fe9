package org.included.library;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to look at a module, or has.
 *
 * @param by who it takes: "a speech and language therapist"
 * @param name null until they have looked
 * @param on null until they have looked
 */
public record Review(Kind kind, String by, @Nullable String name, @Nullable LocalDate on) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final int MOST_MONTHS = 18;

  public enum Kind implements Slugged {
    SPECIALIST,
    LIVED_EXPERIENCE
  }

  /** Who has still to look, or who has looked and when: one line of a list. */
  public String words() {
    return on == null
        ? "Still to look: " + by
        : "Looked at by " + name + ", " + by + ", on " + DAY.format(on);
  }

  public boolean done() {
    return name != null && on != null;
  }

  /** Whether more time has passed than may lie between two looks at a text or a source. */
  public static boolean isLongAgo(LocalDate checked, LocalDate today) {
    return checked.plusMonths(MOST_MONTHS).isBefore(today);
  }

  /** When it must be looked at again, and by whom: the same for everything published. */
  static void check(
      FrontMatter.Reader yaml,
      LocalDate checked,
      LocalDate reviewBy,
      Status status,
      boolean reviewed) {
    if (reviewBy.isAfter(checked.plusMonths(MOST_MONTHS))) {
      yaml.found("/review-by", Rule.REVIEW_DATE, "This is more than 18 months after `checked`.");
    }
    if (status.needsReviewers() && !reviewed) {
      yaml.found("/reviews", Rule.REVIEWERS, "A reviewer is still to be named, with the date.");
    }
  }
}
