package org.included.post;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's own posts. */
@Component
class PostSql {
  private final JdbcClient db;

  PostSql(JdbcClient db) {
    this.db = db;
  }

  List<RoleGroup> roleGroups(LocalDate day) {
    return db.sql(
            """
            select code, words from post.role_group
            where since <= :day and (until is null or until > :day)
            order by place
            """)
        .param("day", Date.valueOf(day))
        .query((row, _) -> new RoleGroup(row.getString("code"), row.getString("words")))
        .list();
  }

  void insertPost(
      UUID id,
      PersonId person,
      SettingId setting,
      String roleGroup,
      Contract contract,
      LocalDate starts,
      Origin origin,
      @Nullable PersonId by,
      Instant now) {
    db.sql(
            """
            insert into post.post (id, person, setting, role_group, contract, starts, origin,
              confirmed_at, confirmed_by, made_at)
            values (:id, :person, :setting, :roleGroup, :contract, :starts, :origin, :confirmedAt,
              :by, :now)
            on conflict (person, setting, role_group) where ends is null do update
            set confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by
            where post.confirmed_at is null and excluded.confirmed_at is not null
            """)
        .param("id", id)
        .param("person", person.value())
        .param("setting", setting.value())
        .param("roleGroup", roleGroup)
        .param("contract", contract.code())
        .param("starts", Date.valueOf(starts))
        .param("origin", code(origin))
        .param("confirmedAt", origin.confirms() ? Timestamp.from(now) : null)
        .param("by", by == null ? null : by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Post> postsOf(PersonId person, LocalDate day) {
    return db.sql(
            """
            select p.id, p.person, p.setting, s.name, s.status = 'closed' as closed,
              p.role_group, g.words, p.contract,
              p.paid_days, p.paid_minutes, p.term_time, p.starts, p.ends, p.origin, p.confirmed_at
            from post.post p join setting.setting s on s.id = p.setting
            join lateral (
              select words from post.role_group
              where code = p.role_group
              order by (since <= :day and (until is null or until > :day)) desc, since desc
              limit 1) g on true
            where p.person = :person
            order by p.starts desc, p.id desc
            """)
        .param("person", person.value())
        .param("day", Date.valueOf(day))
        .query((row, _) -> post(row))
        .list();
  }

  static Post post(ResultSet row) throws SQLException {
    var confirmedAt = row.getTimestamp("confirmed_at");
    return new Post(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        new SettingId(row.getObject("setting", UUID.class)),
        row.getString("name"),
        row.getBoolean("closed"),
        new RoleGroup(row.getString("role_group"), row.getString("words")),
        Contract.of(row.getString("contract")),
        paid(row),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT).replace('-', '_')),
        confirmedAt == null ? null : confirmedAt.toInstant());
  }

  private static Paid paid(ResultSet row) throws SQLException {
    var days = (@Nullable Integer) row.getObject("paid_days", Integer.class);
    return new Paid(
        days == null ? Set.of() : Paid.ofBits(days),
        row.getObject("paid_minutes", Integer.class),
        row.getBoolean("term_time"));
  }

  boolean sayPaid(PersonId person, UUID post, Contract contract, Paid paid) {
    return db.sql(
                """
                update post.post
                set contract = :contract, paid_days = :days, paid_minutes = :minutes,
                  term_time = :termTime
                where id = :id and person = :person
                """)
            .param("contract", contract.code())
            .param("days", paid.bits())
            .param("minutes", paid.minutesAWeek())
            .param("termTime", paid.termTimeOnly())
            .param("id", post)
            .param("person", person.value())
            .update()
        == 1;
  }

  boolean leave(PersonId person, UUID post, LocalDate day) {
    return db.sql(
                """
                update post.post set ends = greatest(starts, :day)
                where id = :id and person = :person and (ends is null or ends > :day)
                """)
            .param("day", Date.valueOf(day))
            .param("id", post)
            .param("person", person.value())
            .update()
        == 1;
  }

  /** Empty where the register withholds it. */
  String settingName(SettingId setting) {
    return db.sql("select name from setting.setting where id = :id")
        .param("id", setting.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
