package org.included.setting;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.included.setting.SchoolYear.Span;
import org.included.setting.SchoolYear.What;

/**
 * On which days a setting works. Where nobody gave a school year's terms, on all weekdays but bank
 * holidays.
 *
 * @param years in force there, each once
 */
record SchoolDays(List<SchoolYear> years, BankHolidays holidays) {
  /** Whether pupils come. */
  boolean isTermDay(LocalDate day) {
    return isWorkingDay(day) && isNot(What.INSET, day);
  }

  /** Whether staff work: on term days and INSET days. */
  boolean isWorkingDay(LocalDate day) {
    if (BankHolidays.isWeekend(day) || holidays.isOn(day) || !isNot(What.CLOSED, day)) {
      return false;
    }
    if (!isNot(What.INSET, day)) {
      return true;
    }
    return isNot(What.HALF_TERM, day) && (!isKnown(day) || !isNot(What.TERM, day));
  }

  private boolean isNot(What what, LocalDate day) {
    return spans(what).noneMatch(span -> span.has(day));
  }

  private Stream<Span> spans(What what) {
    return years.stream().flatMap(year -> year.of(what).stream());
  }

  /** Whether the terms of its school year are known, or it is in one that began early. */
  private boolean isKnown(LocalDate day) {
    return !isNot(What.TERM, day) || yearOf(day).isPresent();
  }

  /** The school year that the day is in, if its terms are known. */
  private Optional<SchoolYear> yearOf(LocalDate day) {
    return years.stream()
        .filter(year -> year.begins() == SchoolYear.of(day) && year.hasTerms())
        .findFirst();
  }

  /** The first working day after this one. */
  LocalDate nextWorkingDay(LocalDate day) {
    return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
        .filter(this::isWorkingDay)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The last day of the term that the day is in, or else of the next one; where that is not known,
   * the next of 31 December, 30 April and 31 July, each of which is no earlier than the end of a
   * term in England.
   */
  LocalDate termEnd(LocalDate day) {
    var usual = usualEnd(isAfterItsTerms(day) ? LocalDate.of(day.getYear(), 9, 1) : day);
    Optional<Span> next =
        spans(What.TERM)
            .filter(term -> !term.to().isBefore(day))
            .min(Comparator.comparing(Span::from))
            // one of later is not the next, where those between are not known
            .filter(term -> !term.from().isAfter(usual) || yearOf(day).isPresent());
    return next.map(Span::to).orElse(usual);
  }

  /** In the summer holiday of a year whose terms are known. */
  private boolean isAfterItsTerms(LocalDate day) {
    return yearOf(day)
        .filter(year -> year.begins() < day.getYear())
        .filter(year -> year.of(What.TERM).stream().allMatch(term -> term.to().isBefore(day)))
        .isPresent();
  }

  private static LocalDate usualEnd(LocalDate day) {
    if (day.getMonth().compareTo(Month.APRIL) <= 0) {
      return LocalDate.of(day.getYear(), Month.APRIL, 30);
    }
    return day.getMonth().compareTo(Month.JULY) <= 0
        ? LocalDate.of(day.getYear(), Month.JULY, 31)
        : LocalDate.of(day.getYear(), Month.DECEMBER, 31);
  }
}
