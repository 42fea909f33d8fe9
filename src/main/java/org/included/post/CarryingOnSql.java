package org.included.post;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CarryingOnSql {
  private final JdbcClient db;

  CarryingOnSql(JdbcClient db) {
    this.db = db;
  }

  /**
   * Ends the posts in schools that have closed and have one heir, on the day they closed, and
   * begins them in the heir, unless the person has the same post there already; how many ended. A
   * post that was to end before that day stays.
   *
   * <p>An heir counts by its number, whether we know the school or not. What had closed by then
   * took nobody's place.
   */
  int carryOn(LocalDate day, Instant now) {
    return db.sql(
            """
            with successor as (
              select s.id as closed, (array_agg(t.id))[1] as next,
                least(coalesce(s.closed, :day), :day) as since
              from setting.setting s
              cross join lateral (
                select distinct after as urn from setting.succession where before = s.urn) heir
              left join setting.setting t on t.register = s.register and t.urn = heir.urn
              where s.register = 'schools' and s.status = 'closed' and heir.urn <> s.urn
                and (t.id is null or t.status <> 'closed'
                  or coalesce(t.closed, :day) > least(coalesce(s.closed, :day), :day))
                and exists (
                  select from post.post p
                  where p.setting = s.id
                    and (p.ends is null or p.ends > least(coalesce(s.closed, :day), :day)))
              group by s.id
              having count(*) = 1 and count(t.id) = 1
            ), ended as (
              update post.post p set ends = greatest(p.starts, f.since)
              from successor f,
                -- as they were: what is updated cannot be read again
                (select id, ends from post.post) was
              where p.setting = f.closed and was.id = p.id
                and (p.ends is null or p.ends > greatest(p.starts, f.since))
              returning p.id, p.person, f.next, p.role_group, p.contract, p.paid_days,
                p.paid_minutes, p.term_time, greatest(p.starts, f.since) as starts, was.ends,
                p.confirmed_at, p.confirmed_by
            ), begun as (
              insert into post.post (id, person, setting, role_group, contract, paid_days,
                paid_minutes, term_time, starts, ends, origin, confirmed_at, confirmed_by,
                carries_on, made_at)
              select gen_random_uuid(), person, next, role_group, contract, paid_days,
                paid_minutes, term_time, starts, ends, 'carried', confirmed_at, confirmed_by, id,
                :now
              from ended
              on conflict do nothing
            )
            select count(*) from ended
            """)
        .param("day", Date.valueOf(day))
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }
}
