package org.included.post;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Standing.Belongs;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Standing; of a setting, only with a confirmed post there from then until the day. */
@Component
class StandingSql {
  private static final RowMapper<Standing> ROW = (row, _) -> standing(row);

  private final JdbcClient db;

  StandingSql(JdbcClient db) {
    this.db = db;
  }

  List<Standing> of(PersonId person, LocalDate day) {
    return db.sql(
            """
            select s.id, s.person, s.kind, s.setting, s.trust, s.authority, s.source, s.given_by,
              s.evidence, s.since
            from post.standing s
            where s.person = :person and s.ended_at is null
              and (s.setting is null or post.stands(s.person, s.setting, s.since, :day))
            order by s.since, s.id
            """)
        .param("person", person.value())
        .param("day", Date.valueOf(day))
        .query(ROW)
        .list();
  }

  List<Standing> at(SettingId setting, LocalDate day) {
    return db.sql(
            """
            select s.id, s.person, s.kind, s.setting, s.trust, s.authority, s.source, s.given_by,
              s.evidence, s.since
            from post.standing s
            where s.setting = :setting and s.ended_at is null
              and post.stands(s.person, s.setting, s.since, :day)
            order by s.since, s.id
            """)
        .param("setting", setting.value())
        .param("day", Date.valueOf(day))
        .query(ROW)
        .list();
  }

  List<SettingId> ledBy(PersonId person, LocalDate day) {
    return db.sql(
            """
            select distinct setting
            from (
              select setting, since from post.standing
              where person = :person and setting is not null and ended_at is null
              union all
              select setting, since from post.nomination
              where person = :person and ended_at is null
            ) led
            where post.stands(:person, setting, since, :day)
            order by setting
            """)
        .param("person", person.value())
        .param("day", Date.valueOf(day))
        .query((row, _) -> new SettingId(row.getObject("setting", UUID.class)))
        .list();
  }

  /** Everybody who has a confirmed post there on the day. */
  List<PersonId> staff(SettingId setting, LocalDate day) {
    return db.sql(
            """
            select distinct p.person from post.post p
            where p.setting = :setting and post.counts(p, :day)
            """)
        .param("setting", setting.value())
        .param("day", Date.valueOf(day))
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  boolean isStaff(PersonId person, SettingId setting, LocalDate day) {
    return db.sql(
            """
            select exists (
              select from post.post p
              where p.person = :person and p.setting = :setting and post.counts(p, :day))
            """)
        .param("person", person.value())
        .param("setting", setting.value())
        .param("day", Date.valueOf(day))
        .query(Boolean.class)
        .single();
  }

  /** Confirms what the person said of themself; false where they said nothing. */
  boolean vouch(
      PersonId person, SettingId setting, @Nullable PersonId by, Instant now, LocalDate day) {
    return db.sql(
                """
                update post.post p set confirmed_at = :now, confirmed_by = :by
                where p.person = :person and p.setting = :setting and p.confirmed_at is null
                  and post.is_held(p, :day)
                """)
            .param("person", person.value())
            .param("setting", setting.value())
            .param("by", by == null ? null : by.value())
            .param("now", Timestamp.from(now))
            .param("day", Date.valueOf(day))
            .update()
        > 0;
  }

  Optional<Standing> standing(UUID id) {
    return db.sql(
            """
            select id, person, kind, setting, trust, authority, source, given_by, evidence, since
            from post.standing where id = :id and ended_at is null
            """)
        .param("id", id)
        .query(ROW)
        .optional();
  }

  /** Ends what the person had in a setting and left, so that it can be given anew. */
  void endLeft(PersonId person, SettingId setting, Instant now, LocalDate day) {
    db.sql(
            """
            update post.standing set ended_at = greatest(since, :now)
            where person = :person and setting = :setting and ended_at is null
              and not post.stands(person, setting, since, :day)
            """)
        .param("person", person.value())
        .param("setting", setting.value())
        .param("now", Timestamp.from(now))
        .param("day", Date.valueOf(day))
        .update();
  }

  /** False where they have it already. */
  boolean insert(Standing standing) {
    var scope = standing.scope();
    var by = standing.givenBy();
    return db.sql(
                """
                insert into post.standing
                  (id, person, kind, setting, trust, authority, source, given_by, evidence, since)
                values (:id, :person, :kind, :setting, :trust, :authority, :source, :by, :evidence,
                  :since)
                on conflict do nothing
                """)
            .param("id", standing.id())
            .param("person", standing.person().value())
            .param("kind", PostSql.code(standing.kind()))
            .param("setting", scope.single().map(SettingId::value).orElse(null))
            .param("trust", scope instanceof Scope.OfTrust(var uid) ? uid : null)
            .param("authority", scope instanceof Scope.OfAuthority(var code) ? code : null)
            .param("source", PostSql.code(standing.source()))
            .param("by", by == null ? null : by.value())
            .param("evidence", standing.evidence())
            .param("since", Timestamp.from(standing.since()))
            .update()
        == 1;
  }

  boolean end(UUID id, PersonId by, Instant now) {
    return db.sql(
                """
                update post.standing set ended_at = greatest(since, :now), ended_by = :by
                where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Belongs belongs(SettingId setting) {
    return db.sql("select trust, authority from setting.setting where id = :id")
        .param("id", setting.value())
        .query((row, _) -> new Belongs(row.getString("trust"), row.getString("authority")))
        .optional()
        .orElse(new Belongs(null, null));
  }

  String nameOf(Scope scope) {
    return switch (scope) {
      case Scope.OfSetting(var setting) -> nameOf(setting);
      case Scope.OfTrust(var uid) -> name("select name from setting.trust where uid = :id", uid);
      case Scope.OfAuthority(var code) ->
          name("select name from setting.authority where code = :id", code);
    };
  }

  String nameOf(SettingId setting) {
    return name("select name from setting.setting where id = :id", setting.value());
  }

  private String name(String question, Object id) {
    return db.sql(question).param("id", id).query(String.class).optional().orElse("");
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var by = (@Nullable UUID) row.getObject("given_by", UUID.class);
    return new Standing(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        Kind.valueOf(name(row, "kind")),
        scope(row),
        Source.valueOf(name(row, "source")),
        by == null ? null : new PersonId(by),
        row.getString("evidence"),
        row.getTimestamp("since").toInstant());
  }

  private static Scope scope(ResultSet row) throws SQLException {
    var setting = (@Nullable UUID) row.getObject("setting", UUID.class);
    var trust = (@Nullable String) row.getString("trust");
    return setting != null
        ? new Scope.OfSetting(new SettingId(setting))
        : trust != null
            ? new Scope.OfTrust(trust)
            : new Scope.OfAuthority(row.getString("authority"));
  }

  private static String name(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
