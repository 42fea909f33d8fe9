package org.included.joining;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes of settings, as their leads make them. */
@Component
class JoinCodeSql {
  record Row(UUID id, byte[] mac, LocalDate until) {}

  private final JdbcClient db;

  JoinCodeSql(JdbcClient db) {
    this.db = db;
  }

  Optional<Row> inForce(SettingId setting, LocalDate today) {
    return db.sql(
            """
            select id, mac, until from joining.code
            where setting = :setting and ended_at is null and until >= :today
            """)
        .param("setting", setting.value())
        .param("today", Date.valueOf(today))
        .query((row, _) ->
            new Row(
                row.getObject("id", UUID.class),
                row.getBytes("mac"),
                row.getObject("until", LocalDate.class)))
        .optional();
  }

  /** Waits until nobody else changes the setting's code; for the rest of the transaction. */
  void alone(SettingId setting) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:setting, 20261123))")
        .param("setting", setting.toString())
        .query((_, _) -> true)
        .list();
  }

  /** Whether there was one that nobody had ended. */
  boolean end(SettingId setting, Instant now) {
    return db.sql(
                """
                update joining.code set ended_at = :now where setting = :setting and ended_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("setting", setting.value())
            .update()
        == 1;
  }

  void insert(Row row, SettingId setting, PersonId by, Instant now) {
    db.sql(
            """
            insert into joining.code (id, setting, mac, made_by, made_at, until)
            values (:id, :setting, :mac, :by, :now, :until)
            """)
        .param("id", row.id())
        .param("setting", setting.value())
        .param("mac", row.mac())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("until", Date.valueOf(row.until()))
        .update();
  }

  void deleteOver(LocalDate then) {
    db.sql("delete from joining.code where until < :then")
        .param("then", Date.valueOf(then))
        .update();
  }

  void forget(PersonId person) {
    db.sql("update joining.code set made_by = null where made_by = :person")
        .param("person", person.value())
        .update();
  }
}
