package org.included.authoring;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The minutes that are stated beside those that people take. "A lot" is at least a minute, and at
 * least a third of what is stated.
 *
 * @param stated in minutes
 * @param measured empty while too few people were timed
 */
record Pace(int stated, Optional<Duration> measured) {
  private static final Duration LEAST = Duration.ofMinutes(1);

  boolean isMuchLonger() {
    return isALot(apart());
  }

  boolean isMuchShorter() {
    return isALot(apart().negated());
  }

  private boolean isALot(Duration apart) {
    return apart.compareTo(LEAST) >= 0
        && apart.multipliedBy(3).compareTo(Duration.ofMinutes(stated)) >= 0;
  }

  /** How much longer than stated; negative for shorter, zero where nothing was measured. */
  private Duration apart() {
    return measured.map(m -> m.minusMinutes(stated)).orElse(Duration.ZERO);
  }

  /** What an author makes of it; empty where nothing was measured. */
  String words() {
    if (measured.isEmpty()) {
      return "";
    }
    if (isMuchLonger()) {
      return "much longer than stated, by " + minutes(apart());
    }
    return isMuchShorter()
        ? "much less than stated, by " + minutes(apart().negated())
        : "about as stated";
  }

  /** To the half minute: "2.5 minutes", "1 minute", "under half a minute". */
  static String minutes(Duration time) {
    long halves = Math.round(time.toMillis() / 30_000.0);
    if (halves == 0) {
      return "under half a minute";
    }
    var figure =
        halves % 2 == 0
            ? Long.toString(halves / 2)
            : String.format(Locale.ROOT, "%.1f", halves / 2.0);
    return figure + (halves == 2 ? " minute" : " minutes");
  }
}
