package org.included.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.included.setting.SchoolYear;
import org.included.setting.SchoolYear.Span;
import org.included.setting.SchoolYear.What;
import org.junit.jupiter.api.Test;

class TypedYearTest {
  @Test
  void each_box_is_read_line_by_line_however_days_are_written() {
    var read =
        new TypedYear(
                "2 9 2026 to 18 12 2026\n\n4/1/27 - 25/3/27",
                "26 October 2026 until 30 October 2026",
                " 1 Sep 2026 \n2026-09-03",
                "29 3 2027")
            .read(2026);
    assertThat(read.problems().any()).isFalse();
    assertThat(read.year().spans())
        .containsExactlyInAnyOrder(
            span(What.TERM, "2026-09-02", "2026-12-18"),
            span(What.TERM, "2027-01-04", "2027-03-25"),
            span(What.HALF_TERM, "2026-10-26", "2026-10-30"),
            span(What.INSET, "2026-09-01", "2026-09-01"),
            span(What.INSET, "2026-09-03", "2026-09-03"),
            span(What.CLOSED, "2027-03-29", "2027-03-29"));
  }

  @Test
  void the_first_line_of_each_box_that_cannot_be_kept_is_named() {
    var read =
        new TypedYear(
                "2 9 2026 to 18 12 2026\n1 12 2026 to 5 12 2026",
                "1 8 2027 to 2 8 2027",
                "4 9 2026\nthe Friday after\nand the next",
                "1 9 2031")
            .read(2026);
    assertThat(read.problems().list().stream().map(p -> p.field() + ": " + p.sentence()))
        .containsExactlyInAnyOrder(
            "inset: Line 2, “the Friday after”: write a day like 4 9 2026, or 4 9 2026 to 6 9 2026",
            "terms: Line 2, “1 12 2026 to 5 12 2026”: it overlaps with an earlier line of its kind",
            "breaks: Line 1, “1 8 2027 to 2 8 2027”: this break is not within a term",
            "closed: Line 1, “1 9 2031”: these days are not in the school year 2026/27");
  }

  @Test
  void what_is_no_list_of_days_at_all_is_said_in_one_sentence() {
    var read = new TypedYear("", "", "x\n".repeat(100_000), "").read(2026);
    assertThat(read.problems().list()).hasSize(1);
    assertThat(read.problems().of("inset")).contains("Write 40 lines or fewer");
    assertThat(new TypedYear("", "", "1 to 2 to 3", "").read(2026).problems().of("inset"))
        .isPresent();
  }

  @Property(tries = 300)
  void what_is_shown_is_read_as_the_same(@ForAll("years") SchoolYear year) {
    var read = TypedYear.of(year).read(year.begins());
    assertThat(read.problems().any()).isFalse();
    assertThat(read.year().spans())
        .usingElementComparator(Comparator.comparing(Span::toString))
        .containsExactlyInAnyOrderElementsOf(year.spans());
  }

  @Provide
  Arbitrary<SchoolYear> years() {
    Arbitrary<Span> spans =
        Combinators.combine(
                Arbitraries.of(What.TERM, What.INSET, What.CLOSED),
                Arbitraries.integers().between(0, 300),
                Arbitraries.integers().between(0, 20))
            .as((what, from, length) -> {
              var first = LocalDate.of(2026, 9, 1).plusDays(from);
              return new Span(what, first, first.plusDays(length));
            });
    return spans.list().ofMaxSize(12).map(TypedYearTest::apart);
  }

  /** Of spans of one kind that overlap, the first. */
  private static SchoolYear apart(List<Span> all) {
    var kept = new ArrayList<Span>();
    Set<String> taken = new HashSet<>();
    for (var span : all) {
      var days =
          span.from().datesUntil(span.to().plusDays(1)).map(d -> span.what() + " " + d).toList();
      if (days.stream().noneMatch(taken::contains)) {
        taken.addAll(days);
        kept.add(span);
      }
    }
    return new SchoolYear(2026, kept);
  }

  private static Span span(What what, String from, String to) {
    return new Span(what, LocalDate.parse(from), LocalDate.parse(to));
  }
}
