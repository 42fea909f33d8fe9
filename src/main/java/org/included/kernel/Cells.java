package org.included.kernel;

import java.util.regex.Pattern;

/**
 * Text on its way into a spreadsheet. A cell that begins with one of a few signs is worked out as a
 * formula by the program that opens the file, on the reader's computer: what somebody typed here
 * must not be.
 */
public final class Cells {
  /**
   * As in OWASP, "CSV Injection": with the wide forms of the same signs, and after spaces, which
   * some programs pass over.
   */
  private static final Pattern FORMULA = Pattern.compile("\\A(?:[\\t\\r\\n]| *[=+\\-@＝＋－＠])");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?%?");

  private Cells() {}

  /**
   * The text for a cell of any file that a spreadsheet opens: what could be a formula has an
   * apostrophe in front and is text; numbers stay numbers. Quoting is left to whoever writes the
   * file.
   */
  public static String safe(String text) {
    return FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
