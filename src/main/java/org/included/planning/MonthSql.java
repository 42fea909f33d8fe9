package org.included.planning;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.included.kernel.Policy.Threshold;
import org.included.kernel.SafeCount;
import org.included.kernel.SettingId;
import org.included.planning.Months.Group;
import org.included.planning.Months.Month;
import org.jspecify.annotations.Nullable;
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

  /** Each person once in each trust and authority, in however many of its settings they work. */
  void countGroups(YearMonth month, LocalDate day, List<String> core) {
    db.sql("delete from planning.group_month where month = :month")
        .param("month", Date.valueOf(month.atDay(1)))
        .update();
    db.sql(
            """
            with working as (
              select g.trust, g.authority, p.setting, coalesce(s.first, p.person) as who
              from post.post p
              join setting.setting g on g.id = p.setting and g.status in ('open', 'closing')
              left join account.same_person s on s.person = p.person
              where post.counts(p, :day)
            ), begun as (
              select distinct coalesce(s.first, l.person) as who
              from learning.learning l left join account.same_person s on s.person = l.person
              where l.module = any(:core)
            )
            insert into planning.group_month (trust, authority, month, settings, staff, begun)
            select w.trust, w.authority, :month, count(distinct w.setting), count(distinct w.who),
              count(distinct b.who)
            from working w left join begun b on b.who = w.who
            group by grouping sets ((w.trust), (w.authority))
            having w.trust is not null or w.authority is not null
            """)
        .param("month", Date.valueOf(month.atDay(1)))
        .param("day", Date.valueOf(day))
        .param("core", core.toArray(String[]::new))
        .update();
  }

  List<Month> of(SettingId setting) {
    return db.sql(
            """
            select month, staff, begun from planning.setting_month
            where setting = :setting and staff >= :fewest order by month desc limit :most
            """)
        .param("setting", setting.value())
        .param("fewest", SafeCount.FEWEST)
        .param("most", A_YEAR)
        .query((row, _) ->
            new Month(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("staff"),
                row.getInt("begun")))
        .list();
  }

  Group ofTrust(String uid, YearMonth running, Threshold from) {
    return group("trust", uid, running, from);
  }

  Group ofAuthority(String code, YearMonth running, Threshold from) {
    return group("authority", code, running, from);
  }

  /**
   * @param column one of the two constants above
   */
  private Group group(String column, String group, YearMonth running, Threshold from) {
    return db.sql(
            """
            select
              (select count(*) from setting.setting s
                where s.%1$s = :group and s.status in ('open', 'closing')) as known,
              (select max(month) from planning.group_month where month < :running) as month,
              m.settings, m.staff, m.begun
            from (values (true)) one (row)
            left join planning.group_month m on m.%1$s = :group
              and m.month = (select max(month) from planning.group_month where month < :running)
            """
                .formatted(column))
        .param("group", group)
        .param("running", Date.valueOf(running.atDay(1)))
        .query((row, _) -> {
          var month = (@Nullable LocalDate) row.getObject("month", LocalDate.class);
          return new Group(
              row.getInt("known"),
              month == null ? null : YearMonth.from(month),
              from,
              GroupCount.of(
                  from, row.getInt("settings"), row.getInt("staff"), row.getInt("begun")));
        })
        .single();
  }
}
