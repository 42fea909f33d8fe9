package org.included.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftSql {
  private final JdbcClient db;

  DraftSql(JdbcClient db) {
    this.db = db;
  }

  void put(PersonId person, UUID id, SettingId setting, byte[] sealed, Instant now) {
    db.sql(
            """
            insert into staff.draft (person, id, setting, sealed, made_at)
            values (:person, :id, :setting, :sealed, :now)
            on conflict (person) do update set id = excluded.id, setting = excluded.setting,
              sealed = excluded.sealed, made_at = excluded.made_at
            """)
        .param("person", person.value())
        .param("id", id)
        .param("setting", setting.value())
        .param("sealed", sealed)
        .param("now", Timestamp.from(now))
        .update();
  }

  boolean change(PersonId person, UUID id, byte[] sealed) {
    return db.sql("update staff.draft set sealed = :sealed where person = :person and id = :id")
            .param("sealed", sealed)
            .param("person", person.value())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<byte[]> draft(PersonId person, Instant from) {
    return db.sql("select sealed from staff.draft where person = :person and made_at > :from")
        .param("person", person.value())
        .param("from", Timestamp.from(from))
        .query((row, _) -> row.getBytes("sealed"))
        .optional();
  }

  Optional<byte[]> take(PersonId person, UUID id, Instant from) {
    return db.sql(
            """
            delete from staff.draft where person = :person and id = :id and made_at > :from
            returning sealed
            """)
        .param("person", person.value())
        .param("id", id)
        .param("from", Timestamp.from(from))
        .query((row, _) -> row.getBytes("sealed"))
        .optional();
  }

  void delete(PersonId person) {
    db.sql("delete from staff.draft where person = :person")
        .param("person", person.value())
        .update();
  }

  void deleteMadeBefore(Instant then) {
    db.sql("delete from staff.draft where made_at <= :then")
        .param("then", Timestamp.from(then))
        .update();
  }
}
