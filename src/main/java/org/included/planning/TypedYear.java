package org.included.planning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.included.kernel.Problems;
import org.included.kernel.TypedDay;
import org.included.setting.SchoolYear;
import org.included.setting.SchoolYear.Span;
import org.included.setting.SchoolYear.What;

/**
 * A school year as people type it: one box for each kind of day, and in it one line for a day or
 * for a span, as in "2 9 2026 to 18 12 2026".
 *
 * @param terms of any length; the others too
 */
record TypedYear(String terms, String breaks, String inset, String closed) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final Pattern FROM_TO = Pattern.compile("(?i)\\s+(?:to|until|till|[-–—])\\s+");

  /** No school closes this often. */
  private static final int MOST_LINES = 40;

  /** What came of reading it: dates that can be kept, or what is wrong, by the box. */
  record Read(SchoolYear year, Problems problems) {}

  /** Where a span stands: its box and its line, from 1. */
  private record Line(String box, int number, String text) {
    String problem(String why) {
      return "Line %d, “%s”: %s".formatted(number, shortened(), why);
    }

    private String shortened() {
      return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
  }

  /** As the boxes have it. */
  static TypedYear of(SchoolYear year) {
    return new TypedYear(
        words(year, What.TERM, "\n"),
        words(year, What.HALF_TERM, "\n"),
        words(year, What.INSET, "\n"),
        words(year, What.CLOSED, "\n"));
  }

  static TypedYear blank() {
    return new TypedYear("", "", "", "");
  }

  /** The days of one kind in their order, in words; empty where there are none. */
  static String words(SchoolYear year, What what, String between) {
    return year.spans().stream()
        .filter(span -> span.what() == what)
        .sorted(Comparator.comparing(Span::from))
        .map(TypedYear::words)
        .collect(Collectors.joining(between));
  }

  private static String words(Span span) {
    var from = DAY.format(span.from());
    return span.from().equals(span.to()) ? from : from + " to " + DAY.format(span.to());
  }

  /**
   * The dates, if they can be kept.
   *
   * @param begins 2026 for 2026/27
   */
  Read read(int begins) {
    var spans = new ArrayList<Span>();
    var lines = new ArrayList<Line>();
    var problems = Problems.none();
    for (var what : What.values()) {
      var box = box(what);
      int number = 0;
      for (var text : typed(what).lines().map(String::strip).toList()) {
        number++;
        var line = new Line(box, number, text);
        var span = text.isEmpty() ? null : span(what, text).orElse(null);
        if (number > MOST_LINES) {
          return new Read(
              new SchoolYear(begins, List.of()),
              Problems.of(box, "Write " + MOST_LINES + " lines or fewer"));
        }
        if (span != null) {
          spans.add(span);
          lines.add(line);
        } else if (!text.isEmpty()) {
          problems = first(problems, line, "write a day like 4 9 2026, or 4 9 2026 to 6 9 2026");
        }
      }
    }
    var year = new SchoolYear(begins, spans);
    for (var wrong : year.wrong()) {
      var why = wrong.why().replace("row", "line");
      problems =
          first(
              problems,
              lines.get(wrong.place()),
              why.substring(0, 1).toLowerCase(Locale.UK) + why.substring(1));
    }
    return new Read(year, problems);
  }

  /** One sentence a box: who has mended the first line sees the next. */
  private static Problems first(Problems problems, Line line, String why) {
    return problems.andIf(problems.of(line.box()).isEmpty(), line.box(), line.problem(why));
  }

  private static Optional<Span> span(What what, String text) {
    var ends = FROM_TO.split(text, -1);
    if (ends.length > 2) {
      return Optional.empty();
    }
    Optional<LocalDate> from = TypedDay.parse(ends[0]);
    return from.flatMap(
        first -> TypedDay.parse(ends[ends.length - 1]).map(last -> new Span(what, first, last)));
  }

  /** The name of its box on the page. */
  static String box(What what) {
    return switch (what) {
      case TERM -> "terms";
      case HALF_TERM -> "breaks";
      case INSET -> "inset";
      case CLOSED -> "closed";
    };
  }

  private String typed(What what) {
    return switch (what) {
      case TERM -> terms;
      case HALF_TERM -> breaks;
      case INSET -> inset;
      case CLOSED -> closed;
    };
  }
}
