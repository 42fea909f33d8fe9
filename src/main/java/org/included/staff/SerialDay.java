package org.included.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers in spreadsheets as people see them: days are numbers there, with a style. */
final class SerialDay {
  static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

  /** Day 60 is 29 February 1900, which never was: from then on days count from here. */
  private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

  /** 31 December 9999, the last that a spreadsheet knows. */
  private static final int LAST = 2_958_465;

  /** What is quoted, bracketed or escaped in a format is no letter of a day. */
  private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");

  private static final Pattern DAY = Pattern.compile("[dDyY]");

  /** So long that it would not fit into a cell; and one with an exponent could be made longer. */
  private static final int LONGEST = 30;

  private SerialDay() {}

  /**
   * Whether a number format shows a day: one of those built in (14 to 17, 22, and the local ones 27
   * to 36 and 50 to 58), or one with days or years in it.
   */
  static boolean isShownBy(int format, String code) {
    return (format >= 14 && format <= 17)
        || format == 22
        || (format >= 27 && format <= 36)
        || (format >= 50 && format <= 58)
        || DAY.matcher(ASIDE.matcher(code).replaceAll("")).find();
  }

  /** The day, such as 01/09/2026; what is none stays as it is. */
  static String words(String value, boolean since1904) {
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return value;
    }
    if (!(number >= 1 && number <= LAST)) {
      return number(value);
    }
    return (since1904 ? SINCE_1904 : SINCE_1900).plusDays((long) number).format(WORDS);
  }

  /** Without noughts at the end or an exponent. */
  static String number(String value) {
    try {
      var number = new BigDecimal(value.strip()).stripTrailingZeros();
      return Math.abs((long) number.scale()) > LONGEST || value.length() > LONGEST
          ? value
          : number.toPlainString();
    } catch (NumberFormatException e) {
      return value;
    }
  }
}
