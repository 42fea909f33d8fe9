package org.included.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.included.setting.SchoolYear.Span;
import org.included.setting.SchoolYear.What;

/** Term dates and INSET days of local authorities, in a layout of our own. */
final class TermRows implements RegisterReader.Maker<TermRow> {
  static final Set<String> COLUMNS = Set.of("authority", "academic_year", "what", "from", "to");

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*[/–-]\\s*(?:20)?(\\d\\d)");
  private static final List<DateTimeFormatter> DAYS =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, Row.days("d/M/uuuu"));

  private final Set<String> authorities;

  /**
   * @param authorities codes of those that are known
   */
  TermRows(Set<String> authorities) {
    this.authorities = authorities;
  }

  @Override
  public String urn() {
    return "authority";
  }

  @Override
  public boolean again() {
    return true;
  }

  @Override
  public TermRow make(Row row) {
    var authority = row.text("authority");
    if (!authorities.contains(authority)) {
      throw new RowRefused("No local authority has this code: " + Row.shortened(authority));
    }
    var from = day(row, "from");
    var to = row.text("to").isEmpty() ? from : day(row, "to");
    return new TermRow(
        row.line(),
        authority,
        year(row.text("academic_year")),
        new Span(what(row.text("what")), from, to));
  }

  private static int year(String text) {
    var found = YEAR.matcher(text);
    if (!found.matches()) {
      throw new RowRefused("This is no school year, such as 2026/27: " + Row.shortened(text));
    }
    int begins = Integer.parseInt(found.group(1));
    if ((begins + 1) % 100 != Integer.parseInt(found.group(2))) {
      throw new RowRefused("These are no two years that follow: " + Row.shortened(text));
    }
    return begins;
  }

  private static What what(String text) {
    return switch (text.toLowerCase(Locale.ROOT).replace('-', ' ')) {
      case "term" -> What.TERM;
      case "half term", "half term break" -> What.HALF_TERM;
      case "inset", "inset day" -> What.INSET;
      case "closed" -> What.CLOSED;
      default ->
          throw new RowRefused(
              "It is none of term, half-term break, inset, closed: " + Row.shortened(text));
    };
  }

  private static LocalDate day(Row row, String column) {
    var text = row.text(column);
    for (var format : DAYS) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException e) {
        // perhaps in the other way
      }
    }
    throw new RowRefused(column + " is no day: " + Row.shortened(text));
  }
}
