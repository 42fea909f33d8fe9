package org.included.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.included.kernel.SettingId;
import org.included.planning.GroupCount.Threshold;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts by setting and month, made anew each night for the month that runs. A month that is over
 * stays as it was counted last: who leaves afterwards takes nothing out of it, and it holds nobody.
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
   * What a trust or authority comes to in the last month that was counted.
   *
   * @param settings it has, open ones
   * @param count as far as it may be told
   */
  record Group(int settings, GroupCount count) {}

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
      sql.count(YearMonth.from(today), today, Expectation.on(today).core());
    }
  }

  /** The months of a setting, the latest first. */
  List<Month> of(SettingId setting) {
    return sql.of(setting);
  }

  Group ofTrust(String uid) {
    return sql.ofTrust(uid, Threshold.TRUST);
  }

  Group ofAuthority(String code) {
    return sql.ofAuthority(code, Threshold.AUTHORITY);
  }
}
