package org.included.kernel;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** How long something is kept, in the few ways that {@link Columns} knows. */
public sealed interface Kept {
  /** Until its owner closes their account. */
  record WithTheAccount() implements Kept {
    @Override
    public String words() {
      return "Until you close your account";
    }
  }

  /** For as long as this copy runs: about nobody, or no longer. */
  record ForGood() implements Kept {
    @Override
    public String words() {
      return "For good";
    }
  }

  /**
   * At most so long, and no longer than the account of whoever it is about.
   *
   * @param unit from minutes to years
   * @param after the column with the moment from which it counts
   */
  record Limited(int number, ChronoUnit unit, String after) implements Kept {
    @Override
    public String words() {
      var name = unit.toString().toLowerCase(Locale.ROOT);
      return "For "
          + number
          + " "
          + (number == 1 ? name.substring(0, name.length() - 1) : name)
          + " at most";
    }

    /** A year is 365 days. */
    public Duration time() {
      return unit == ChronoUnit.YEARS
          ? Duration.ofDays(365L * number)
          : unit.getDuration().multipliedBy(number);
    }
  }

  Pattern LIMITED = Pattern.compile("(\\d+) (minute|hour|day|year)s? after ([a-z_]+)");

  /** As the privacy page says it. */
  String words();

  /**
   * @throws IllegalArgumentException for any other words
   */
  static Kept of(String written) {
    if (written.equals("with the account")) {
      return new WithTheAccount();
    }
    if (written.equals("for good")) {
      return new ForGood();
    }
    var limited = LIMITED.matcher(written);
    if (!limited.matches()) {
      throw new IllegalArgumentException("kept: " + written);
    }
    return new Limited(
        Integer.parseInt(limited.group(1)),
        ChronoUnit.valueOf(limited.group(2).toUpperCase(Locale.ROOT) + "S"),
        limited.group(3));
  }
}
