package org.included.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a register, by the names of its columns. Texts come stripped, with what cannot be seen
 * taken out.
 *
 * @param columns where each column stands, by its name
 */
record Row(long line, Map<String, Integer> columns, List<String> fields) {
  private static final Pattern SCHOOL_URN = Pattern.compile("\\d{5,7}");

  /**
   * @throws IllegalArgumentException if the register has no such column: a layout asks for those it
   *     has
   */
  String text(String column) {
    var at = columns.get(column);
    if (at == null) {
      throw new IllegalArgumentException(column);
    }
    return at < fields.size() ? clean(fields.get(at)) : "";
  }

  private static String clean(String text) {
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }

  /**
   * @throws RowRefused if it is not five to seven figures
   */
  String schoolUrn(String column) {
    var urn = text(column);
    if (!SCHOOL_URN.matcher(urn).matches()) {
      throw new RowRefused("This is no URN: " + shortened(urn));
    }
    return urn;
  }

  /**
   * @throws RowRefused if there is none
   */
  String name(String column) {
    var name = text(column);
    if (name.isEmpty()) {
      throw new RowRefused("It has no name");
    }
    return name;
  }

  /**
   * Null where nothing stands.
   *
   * @throws RowRefused if it is no day
   */
  @Nullable LocalDate day(String column, DateTimeFormatter format) {
    var text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text, format);
    } catch (DateTimeParseException e) {
      throw new RowRefused(column + " is no day: " + shortened(text));
    }
  }

  /**
   * Null where nothing stands.
   *
   * @throws RowRefused if it is no whole number
   */
  @Nullable Integer number(String column) {
    var text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new RowRefused(column + " is no whole number: " + shortened(text));
    }
  }

  /** As much of it as helps to find it. */
  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** Days as a register writes them, such as {@code dd-MM-uuuu}; no 31 June. */
  static DateTimeFormatter days(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
