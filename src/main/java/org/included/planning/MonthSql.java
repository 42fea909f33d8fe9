package org.included.planning;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.included.kernel.SettingId;
import org.included.planning.GroupCount.Threshold;
import org.included.planning.Months.Group;
import org.included.planning.Months.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MonthSql {
  private static final int A_YEAR = 13;

  private final JdbcClient db;

  MonthSql(JdbcClient db) {
    this.db = db;
  }

  /** For this transaction; it may take minutes in a whole country. */
  boolean alone() {
    db.sql("set local statement_timeout = '30min'").update();
    return db.sql("select pg_try_advisory_xact_lock(20261124)").query(Boolean.class).single();
  }

  void count(YearMonth month, LocalDate day, List<String> core) {
    db.sql(
            """
            with working as (
              select p.setting, coalesce(s.first, p.person) as who
              from post.post p left join account.same_person s on s.person = p.person
              where post.counts(p, :day)
            ), begun as (
              select distinct coalesce(s.first, l.person) as who
              from learning.learning l left join account.same_person s on s.person = l.person
              where l.module = any(:core)
            )
            insert into planning.setting_month (setting, month, staff, begun)
            -- somebody with two accounts is one
            select w.setting, :month, count(distinct w.who), count(distinct b.who)
            from working w left join begun b on b.who = w.who
            group by w.setting
            on conflict (setting, month) do update
            set staff = excluded.staff, begun = excluded.begun
            where (setting_month.staff, setting_month.begun) <> (excluded.staff, excluded.begun)
            """)
        .param("month", Date.valueOf(month.atDay(1)))
        .param("day", Date.valueOf(day))
        .param("core", core.toArray(String[]::new))
        .update();
    // whose last member has left since last night
    db.sql(
            """
            update planning.setting_month m set staff = 0, begun = 0
            where month = :month and staff > 0
              and not exists (
                select from post.post p
                where p.setting = m.setting and post.counts(p, :day))
            """)
        .param("month", Date.valueOf(month.atDay(1)))
        .param("day", Date.valueOf(day))
        .update();
  }

  List<Month> of(SettingId setting) {
    return db.sql(
            """
            select month, staff, begun from planning.setting_month
            where setting = :setting order by month desc limit :most
            """)
        .param("setting", setting.value())
        .param("most", A_YEAR)
        .query((row, _) ->
            new Month(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("staff"),
                row.getInt("begun")))
        .list();
  }

  Group ofTrust(String uid, Threshold threshold) {
    return group("s.trust = :group", uid, threshold);
  }

  Group ofAuthority(String code, Threshold threshold) {
    return group("s.authority = :group", code, threshold);
  }

  /**
   * @param belongs one of the two constants above
   */
  private Group group(String belongs, String group, Threshold threshold) {
    return db.sql(
            """
            select count(*) as settings,
              count(*) filter (where m.staff > 0) as with_staff,
              coalesce(sum(m.staff), 0) as staff, coalesce(sum(m.begun), 0) as begun
            from setting.setting s
            left join planning.setting_month m on m.setting = s.id
              and m.month = (select max(month) from planning.setting_month)
            where s.status in ('open', 'closing') and %s
            """
                .formatted(belongs))
        .param("group", group)
        .query((row, _) ->
            new Group(
                row.getInt("settings"),
                GroupCount.of(
                    threshold, row.getInt("with_staff"), row.getInt("staff"), row.getInt("begun"))))
        .single();
  }
}
