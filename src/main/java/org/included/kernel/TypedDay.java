package org.included.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people type it: "24 11 2026", "24/11/26", "24 November 2026", "2026-11-24". */
public final class TypedDay {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?[\\s/.,-]+(\\d{1,2}|[a-z]{3,9})[\\s/.,-]+(\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[\\s/.-](\\d{1,2})[\\s/.-](\\d{1,2})");
  private static final int THIS_CENTURY = 2000;

  private TypedDay() {}

  /** Empty for what is no day, such as 31 September, or none that can be told. */
  public static Optional<LocalDate> parse(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    var dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches()
        ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      int number = Integer.parseInt(year);
      return Optional.of(
          LocalDate.of(
              year.length() == 2 ? THIS_CENTURY + number : number,
              Character.isDigit(month.charAt(0))
                  ? Integer.parseInt(month)
                  : 1 + MONTHS.indexOf(month.substring(0, 3)),
              Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
