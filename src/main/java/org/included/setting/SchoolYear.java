package org.included.setting;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates of one school year, as a local authority or a setting gives them.
 *
 * @param begins 2026 for 2026/27
 * @param spans in any order
 */
public record SchoolYear(int begins, List<Span> spans) {
  /** What a span of days is. The words are in tables: never rename one. */
  public enum What {
    /** From the first day of a term to its last, breaks included. */
    TERM,
    /** Days within a term on which nobody comes. */
    HALF_TERM,
    /** In-service training: staff work, and pupils do not come. It may lie outside a term. */
    INSET,
    /** Nobody comes, whatever else the day is. */
    CLOSED
  }

  /** Days of one kind, the first and the last included. */
  public record Span(What what, LocalDate from, LocalDate to) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    private boolean overlaps(Span other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  /**
   * What is wrong with a span.
   *
   * @param place of the span, from 0
   */
  public record Wrong(int place, String why) {}

  public SchoolYear {
    spans = List.copyOf(spans);
  }

  /** The school year that a day is in: it begins on 1 September. */
  public static int of(LocalDate day) {
    return day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear();
  }

  /** As in 2026/27. */
  public String words() {
    return begins + "/" + String.format("%02d", (begins + 1) % 100);
  }

  /** In the order of the spans; empty where nothing is wrong. */
  public List<Wrong> wrong() {
    var wrong = new ArrayList<Wrong>();
    // some authorities begin in the last week of August
    var year = new Span(What.TERM, LocalDate.of(begins, 8, 1), LocalDate.of(begins + 1, 8, 31));
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      var before = spans.subList(0, i);
      if (span.to.isBefore(span.from)) {
        wrong.add(new Wrong(i, "It ends before it begins"));
      } else if (!year.has(span.from) || !year.has(span.to)) {
        wrong.add(new Wrong(i, "These days are not in the school year " + words()));
      } else if (before.stream().anyMatch(s -> s.what == span.what && s.overlaps(span))) {
        wrong.add(new Wrong(i, "It overlaps with an earlier row of its kind"));
      } else if (span.what == What.HALF_TERM && hasTerms() && !isInATerm(span)) {
        wrong.add(new Wrong(i, "This break is not within a term"));
      }
    }
    return wrong;
  }

  private boolean isInATerm(Span span) {
    return of(What.TERM).stream().anyMatch(term -> term.has(span.from) && term.has(span.to));
  }

  boolean hasTerms() {
    return !of(What.TERM).isEmpty();
  }

  List<Span> of(What what) {
    return spans.stream().filter(span -> span.what == what).toList();
  }

  /**
   * These dates with a setting's own. Where those have terms, they are the whole year. Where they
   * have none, each kind of days that it gives stands in place of that kind here.
   */
  SchoolYear with(SchoolYear own) {
    if (own.hasTerms()) {
      return own;
    }
    var merged = new ArrayList<>(own.spans);
    for (var what : What.values()) {
      if (own.of(what).isEmpty()) {
        merged.addAll(of(what));
      }
    }
    return new SchoolYear(begins, merged);
  }
}
