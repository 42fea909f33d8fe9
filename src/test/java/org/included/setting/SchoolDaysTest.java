package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.included.setting.SchoolYear.Span;
import org.included.setting.SchoolYear.What;
import org.included.setting.SchoolYear.Wrong;
import org.junit.jupiter.api.Test;

/** Which days are what, for years that somebody gave and years that nobody did. */
class SchoolDaysTest {
  private static final SchoolYear YEAR =
      new SchoolYear(
          2026,
          List.of(
              span(What.TERM, "2026-09-02", "2026-12-18"),
              span(What.HALF_TERM, "2026-10-26", "2026-10-30"),
              span(What.TERM, "2027-01-04", "2027-03-25"),
              span(What.TERM, "2027-04-12", "2027-07-21"),
              span(What.INSET, "2026-09-01", "2026-09-01"),
              span(What.INSET, "2027-01-04", "2027-01-04"),
              span(What.CLOSED, "2026-11-16", "2026-11-17")));

  private final SchoolDays days = of(YEAR);
  private final SchoolDays unknown = of();

  @Test
  void term_days_and_working_days_of_a_year_that_is_known() {
    assertThat(days.isTermDay(day("2026-09-02"))).isTrue();
    assertThat(days.isTermDay(day("2026-09-05"))).as("a Saturday").isFalse();
    assertThat(days.isTermDay(day("2026-10-27"))).as("half-term").isFalse();
    assertThat(days.isTermDay(day("2027-05-03"))).as("a bank holiday").isFalse();
    assertThat(days.isTermDay(day("2026-11-16"))).as("closed").isFalse();
    assertThat(days.isTermDay(day("2027-01-04"))).as("an INSET day in a term").isFalse();
    assertThat(days.isWorkingDay(day("2027-01-04"))).isTrue();
    assertThat(days.isWorkingDay(day("2026-09-01"))).as("one before the term").isTrue();
    assertThat(days.isWorkingDay(day("2026-12-21"))).as("between terms").isFalse();
    assertThat(days.nextWorkingDay(day("2026-10-23"))).isEqualTo(day("2026-11-02"));
    assertThat(days.nextWorkingDay(day("2026-12-18"))).isEqualTo(day("2027-01-04"));
    assertThat(days.nextWorkingDay(day("2027-07-21")))
        .as("the next year is not known")
        .isEqualTo(day("2027-09-01"));
  }

  @Test
  void where_nothing_is_known_weekdays_but_bank_holidays() {
    assertThat(unknown.isTermDay(day("2026-08-03"))).isTrue();
    assertThat(unknown.isTermDay(day("2026-08-31"))).as("a bank holiday").isFalse();
    assertThat(unknown.nextWorkingDay(day("2026-12-24"))).isEqualTo(day("2026-12-29"));
    assertThat(unknown.nextWorkingDay(day("2027-03-25"))).isEqualTo(day("2027-03-30"));
  }

  @Test
  void a_term_ends_where_it_was_said_and_else_no_earlier_than_any_does() {
    assertThat(days.termEnd(day("2026-09-02"))).isEqualTo("2026-12-18");
    assertThat(days.termEnd(day("2026-12-18"))).isEqualTo("2026-12-18");
    assertThat(days.termEnd(day("2026-12-19"))).as("the next").isEqualTo("2027-03-25");
    assertThat(days.termEnd(day("2027-07-28"))).as("the next is unknown").isEqualTo("2027-12-31");
    assertThat(days.termEnd(day("2026-08-20"))).as("the summer before").isEqualTo("2026-12-18");
    assertThat(days.termEnd(day("2026-06-10"))).as("a year before").isEqualTo("2026-07-31");
    assertThat(unknown.termEnd(day("2026-11-23"))).isEqualTo("2026-12-31");
    assertThat(unknown.termEnd(day("2027-01-01"))).isEqualTo("2027-04-30");
    assertThat(unknown.termEnd(day("2027-05-01"))).isEqualTo("2027-07-31");
    assertThat(unknown.termEnd(day("2027-08-01"))).isEqualTo("2027-12-31");
  }

  @Test
  void a_setting_may_give_a_whole_year_or_its_inset_days_only() {
    var inset = new SchoolYear(2026, List.of(span(What.INSET, "2027-06-07", "2027-06-07")));
    var merged = of(YEAR.with(inset));
    assertThat(merged.isTermDay(day("2027-06-07"))).isFalse();
    assertThat(merged.isTermDay(day("2027-01-04"))).as("no longer INSET").isTrue();
    assertThat(merged.isTermDay(day("2026-11-16"))).as("still closed").isFalse();
    assertThat(merged.termEnd(day("2026-10-01"))).isEqualTo("2026-12-18");
    var whole = new SchoolYear(2026, List.of(span(What.TERM, "2026-08-27", "2026-12-15")));
    assertThat(YEAR.with(whole)).isEqualTo(whole);
    assertThat(of(whole).isTermDay(day("2026-08-28"))).as("it begins in August").isTrue();
  }

  @Test
  void what_cannot_be_is_said_span_by_span() {
    var year =
        new SchoolYear(
            2026,
            List.of(
                span(What.TERM, "2026-09-02", "2026-12-18"),
                span(What.TERM, "2026-12-18", "2027-03-25"),
                span(What.HALF_TERM, "2027-04-05", "2027-04-09"),
                span(What.INSET, "2026-10-02", "2026-10-01"),
                span(What.CLOSED, "2027-12-20", "2027-12-24")));
    assertThat(year.wrong())
        .containsExactly(
            new Wrong(1, "It overlaps with an earlier row of its kind"),
            new Wrong(2, "This break is not within a term"),
            new Wrong(3, "It ends before it begins"),
            new Wrong(4, "These days are not in the school year 2026/27"));
    assertThat(YEAR.wrong()).isEmpty();
  }

  @Property(tries = 300)
  void pupils_come_only_when_staff_work_and_never_on_inset_days(
      @ForAll("years") List<SchoolYear> years, @ForAll("dates") LocalDate date) {
    var any = new SchoolDays(years, BankHolidays.ofEngland());
    if (any.isTermDay(date)) {
      assertThat(any.isWorkingDay(date)).isTrue();
    }
    boolean inset =
        years.stream().anyMatch(y -> y.of(What.INSET).stream().anyMatch(s -> s.has(date)));
    boolean closed =
        years.stream().anyMatch(y -> y.of(What.CLOSED).stream().anyMatch(s -> s.has(date)));
    boolean off = BankHolidays.isWeekend(date) || BankHolidays.ofEngland().isOn(date);
    if (inset) {
      assertThat(any.isTermDay(date)).isFalse();
      assertThat(any.isWorkingDay(date)).isEqualTo(!closed && !off);
    }
    if (off || closed) {
      assertThat(any.isWorkingDay(date)).isFalse();
    }
  }

  @Property(tries = 300)
  void the_next_working_day_is_one_and_there_is_none_before_it(
      @ForAll("years") List<SchoolYear> years, @ForAll("dates") LocalDate date) {
    var any = new SchoolDays(years, BankHolidays.ofEngland());
    var next = any.nextWorkingDay(date);
    assertThat(next).isAfter(date);
    assertThat(any.isWorkingDay(next)).isTrue();
    assertThat(BankHolidays.ofEngland().isOn(next)).isFalse();
    assertThat(date.plusDays(1).datesUntil(next)).noneMatch(any::isWorkingDay);
  }

  @Property(tries = 300)
  void a_term_never_ends_before_the_day_and_later_days_have_no_earlier_end(
      @ForAll("years") List<SchoolYear> years, @ForAll("dates") LocalDate date) {
    var any = new SchoolDays(years, BankHolidays.ofEngland());
    var end = any.termEnd(date);
    assertThat(end).isAfterOrEqualTo(date).isBefore(date.plusYears(1));
    assertThat(any.termEnd(date.plusDays(1))).isAfterOrEqualTo(end);
    assertThat(any.termEnd(end)).isEqualTo(end);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(0, 1500)
        .map(days -> LocalDate.of(2025, 1, 1).plusDays(days));
  }

  /** Up to two years, each with up to three terms and days of other kinds anywhere in it. */
  @Provide
  Arbitrary<List<SchoolYear>> years() {
    return Combinators.combine(year(2026), year(2027), Arbitraries.integers().between(0, 2))
        .as((first, second, many) -> List.of(first, second).subList(0, many));
  }

  private static Arbitrary<SchoolYear> year(int begins) {
    var terms = Arbitraries.integers().between(0, 3);
    var others =
        Combinators.combine(
                Arbitraries.of(What.HALF_TERM, What.INSET, What.CLOSED),
                Arbitraries.integers().between(0, 360),
                Arbitraries.integers().between(0, 9))
            .as((what, from, length) -> {
              var day = LocalDate.of(begins, 9, 1).plusDays(from);
              return new Span(what, day, day.plusDays(length));
            })
            .list()
            .ofMaxSize(5);
    return Combinators.combine(terms, Arbitraries.integers().between(0, 20), others)
        .as((many, late, spans) -> {
          var all = new ArrayList<>(spans);
          for (int i = 0; i < many; i++) {
            var from = LocalDate.of(begins, 8, 27).plusDays(late + 110L * i);
            all.add(new Span(What.TERM, from, from.plusDays(95)));
          }
          return new SchoolYear(begins, all);
        });
  }

  private static SchoolDays of(SchoolYear... years) {
    return new SchoolDays(List.of(years), BankHolidays.ofEngland());
  }

  private static Span span(What what, String from, String to) {
    return new Span(what, day(from), day(to));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
