package org.included.setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.included.kernel.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to term dates and INSET days: those of a setting's local authority, unless it is
 * known from the early years register only (nurseries do not keep to terms), and its own before
 * those. Each question is one query.
 */
@Component
public class Terms {
  /** What giving an authority's year did. */
  public enum Gave {
    NEW,
    CHANGED,
    NOTHING
  }

  private final TermSql sql;

  Terms(TermSql sql) {
    this.sql = sql;
  }

  /** Whether pupils come; where no dates are known, any weekday that is no bank holiday. */
  public boolean isTermDay(SettingId setting, LocalDate day) {
    return days(setting, day).isTermDay(day);
  }

  /**
   * The first day after this one on which staff work: a term day or an INSET day; where no dates
   * are known, any weekday that is no bank holiday.
   */
  public LocalDate nextWorkingDay(SettingId setting, LocalDate day) {
    return days(setting, day).nextWorkingDay(day);
  }

  /**
   * The last day of the term that the day is in, or else of the next one. Where that is not known:
   * the next of 31 December, 30 April and 31 July.
   */
  public LocalDate termEnd(SettingId setting, LocalDate day) {
    return days(setting, day).termEnd(day);
  }

  /** The dates in force there; empty where neither it nor its authority gave any. */
  public Optional<SchoolYear> year(SettingId setting, int begins) {
    return inForce(setting, begins, begins).stream().findFirst();
  }

  /** What a setting gave itself; empty where it gave nothing. */
  public Optional<SchoolYear> ownYear(SettingId setting, int begins) {
    return sql.ownYears(setting, begins, begins).stream().findFirst();
  }

  /**
   * A setting's own dates for a school year, in place of those that it gave before. With terms in
   * them they are its whole year; without, its authority's stay but for the kinds of days that it
   * gives. With nothing in them, the authority's are in force again.
   *
   * @throws IllegalArgumentException if something is wrong with them; see {@link SchoolYear#wrong}
   */
  @Transactional
  public void override(SettingId setting, SchoolYear own) {
    refuseWrong(own);
    sql.replaceOwn(setting, own);
  }

  /**
   * An authority's dates for a school year, in place of those that it gave before.
   *
   * @param authority three figures; one that is known
   * @throws IllegalArgumentException if something is wrong with them; see {@link SchoolYear#wrong}
   */
  @Transactional
  public Gave give(String authority, SchoolYear year) {
    refuseWrong(year);
    var before = sql.year(authority, year.begins());
    if (before.isPresent() && TermSql.sorted(before.get()).equals(TermSql.sorted(year))) {
      return Gave.NOTHING;
    }
    sql.replace(authority, year);
    return before.isPresent() ? Gave.CHANGED : Gave.NEW;
  }

  private static void refuseWrong(SchoolYear year) {
    if (!year.wrong().isEmpty()) {
      throw new IllegalArgumentException(year.wrong().toString());
    }
  }

  private SchoolDays days(SettingId setting, LocalDate day) {
    int year = SchoolYear.of(day);
    return new SchoolDays(inForce(setting, year - 1, year + 1), BankHolidays.ofEngland());
  }

  private List<SchoolYear> inForce(SettingId setting, int first, int last) {
    var given = sql.years(setting, first, last);
    var own = sql.ownYears(setting, first, last);
    var inForce = new ArrayList<SchoolYear>();
    for (int year = first; year <= last; year++) {
      var authority = of(given, year);
      var mine = of(own, year);
      mine.map(m -> authority.map(a -> a.with(m)).orElse(m))
          .or(() -> authority)
          .ifPresent(inForce::add);
    }
    return inForce;
  }

  private static Optional<SchoolYear> of(List<SchoolYear> years, int begins) {
    return years.stream().filter(year -> year.begins() == begins).findFirst();
  }
}
