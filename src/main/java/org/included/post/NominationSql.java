package org.included.post;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Nominations.Nominee;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises and nominations; whoever has left the setting has neither. */
@Component
class NominationSql {
  private final JdbcClient db;

  NominationSql(JdbcClient db) {
    this.db = db;
  }

  Optional<Promise> promise(SettingId setting, LocalDate day) {
    return db.sql(
            """
            select m.head, a.name, m.wording, m.signed_at
            from post.promise m
            join post.standing s on s.setting = m.setting and s.person = m.head
              and s.kind = 'head' and s.ended_at is null
            join account.person a on a.id = m.head
            where m.setting = :setting and m.withdrawn_at is null
              and post.stands(m.head, m.setting, least(m.signed_at, s.since), :day)
            order by m.signed_at desc
            limit 1
            """)
        .param("setting", setting.value())
        .param("day", Date.valueOf(day))
        .query((row, _) ->
            new Promise(
                new PersonId(row.getObject("head", UUID.class)),
                row.getString("name"),
                row.getString("wording"),
                row.getTimestamp("signed_at").toInstant()))
        .optional();
  }

  boolean sign(UUID id, SettingId setting, PersonId head, String wording, Instant now) {
    return db.sql(
                """
                insert into post.promise (id, setting, head, wording, signed_at)
                values (:id, :setting, :head, :wording, :now)
                on conflict do nothing
                """)
            .param("id", id)
            .param("setting", setting.value())
            .param("head", head.value())
            .param("wording", wording)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Takes back what a head promised before they left, so that they can sign it anew. */
  void withdrawLeft(SettingId setting, PersonId head, Instant now, LocalDate day) {
    db.sql(
            """
            update post.promise set withdrawn_at = greatest(signed_at, :now)
            where setting = :setting and head = :head and withdrawn_at is null
              and not post.stands(head, setting, signed_at, :day)
            """)
        .param("setting", setting.value())
        .param("head", head.value())
        .param("now", Timestamp.from(now))
        .param("day", Date.valueOf(day))
        .update();
  }

  boolean withdraw(SettingId setting, PersonId head, Instant now) {
    return db.sql(
                """
                update post.promise set withdrawn_at = greatest(signed_at, :now)
                where setting = :setting and head = :head and withdrawn_at is null
                """)
            .param("setting", setting.value())
            .param("head", head.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  List<Nominee> nominees(SettingId setting, LocalDate day) {
    return db.sql(
            """
            select n.id, n.person, a.name, n.since
            from post.nomination n join account.person a on a.id = n.person
            where n.setting = :setting and n.ended_at is null
              and post.stands(n.person, n.setting, n.since, :day)
            order by n.slot
            """)
        .param("setting", setting.value())
        .param("day", Date.valueOf(day))
        .query((row, _) ->
            new Nominee(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getTimestamp("since").toInstant()))
        .list();
  }

  boolean mayLook(PersonId person, SettingId setting, LocalDate day) {
    return promise(setting, day).isPresent()
        && nominees(setting, day).stream().anyMatch(n -> n.person().equals(person));
  }

  /** So that somebody who has left takes up no place. */
  void endOfLeavers(SettingId setting, LocalDate day, Instant now) {
    db.sql(
            """
            update post.nomination set ended_at = greatest(since, :now)
            where setting = :setting and ended_at is null
              and not post.stands(person, setting, since, :day)
            """)
        .param("setting", setting.value())
        .param("day", Date.valueOf(day))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Takes the first place that is free; false where there is none. */
  boolean nominate(UUID id, SettingId setting, PersonId person, PersonId by, Instant now) {
    return db.sql(
                """
                insert into post.nomination (id, setting, slot, person, nominated_by, since)
                select :id, :setting, slot, :person, :by, :now
                from (values (1), (2)) place (slot)
                where not exists (
                  select from post.nomination n
                  where n.setting = :setting and n.slot = place.slot and n.ended_at is null)
                order by slot
                limit 1
                on conflict do nothing
                """)
            .param("id", id)
            .param("setting", setting.value())
            .param("person", person.value())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  boolean end(UUID nomination, Instant now) {
    return db.sql(
                """
                update post.nomination set ended_at = greatest(since, :now)
                where id = :id and ended_at is null
                """)
            .param("id", nomination)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
