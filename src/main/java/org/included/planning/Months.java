package org.included.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.included.kernel.NotFound;
import org.included.kernel.Policy;
import org.included.kernel.Policy.Beholder;
import org.included.kernel.Policy.Subject;
import org.included.kernel.Policy.Threshold;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts by month of settings, trusts and authorities, made anew each night for the month that
 * runs. A month that is over stays as it was counted last: who leaves afterwards takes nothing out
 * of it, and it holds nobody. Trusts and authorities are told of months that are over only: from
 * one night to the next, a rounded figure could say who has just begun.
 */
@Component
public class Months {
  /**
   * One month of a setting.
   *
   * @param staff people with a confirmed post
   * @param begun of them, the core training
   */
  record Month(YearMonth month, int staff, int begun) {}

  /**
   * What a trust or authority comes to in the last month that is over.
   *
   * @param settings it has, open ones
   * @param month that was counted; null where none is over yet
   * @param from of what a count has to be
   * @param count as far as it may be told
   */
  record Group(int settings, @Nullable YearMonth month, Threshold from, GroupCount count) {}

  private final MonthSql sql;
  private final Clock clock;

  Months(MonthSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** At half past two at night in England; any number of nodes may try, one does it. */
  @Scheduled(cron = "0 30 2 * * *", zone = "Europe/London")
  @Transactional
  public void count() {
    if (sql.alone()) {
      var today = LocalDate.now(clock);
      var core = Expectation.on(today).core();
      sql.count(YearMonth.from(today), today, core);
      sql.countGroups(YearMonth.from(today), today, core);
    }
  }

  /** The months of a setting in which at least ten people worked there, the latest first. */
  List<Month> of(SettingId setting) {
    return sql.of(setting);
  }

  Group ofTrust(String uid) {
    return sql.ofTrust(uid, YearMonth.now(clock), from(Beholder.TRUST));
  }

  Group ofAuthority(String code) {
    return sql.ofAuthority(code, YearMonth.now(clock), from(Beholder.AUTHORITY));
  }

  /**
   * @throws org.included.kernel.NotFound if the policy gives them no count at all
   */
  private static Threshold from(Beholder beholder) {
    return Policy.threshold(Subject.CORE_BEGUN, beholder).orElseThrow(NotFound::new);
  }
}
