package org.included.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One line of a head to everybody who works there. */
@Component
class MayStopSql {
  private final JdbcClient db;

  MayStopSql(JdbcClient db) {
    this.db = db;
  }

  Optional<String> words(SettingId setting) {
    return db.sql("select words from planning.may_stop where setting = :setting")
        .param("setting", setting.value())
        .query(String.class)
        .optional();
  }

  void say(SettingId setting, String words, PersonId by, Instant now) {
    db.sql(
            """
            insert into planning.may_stop (setting, words, said_by, said_at)
            values (:setting, :words, :by, :now)
            on conflict (setting) do update
            set words = excluded.words, said_by = excluded.said_by, said_at = excluded.said_at
            """)
        .param("setting", setting.value())
        .param("words", words)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void unsay(SettingId setting) {
    db.sql("delete from planning.may_stop where setting = :setting")
        .param("setting", setting.value())
        .update();
  }

  /** The line is the setting's: it stays, without who said it. */
  void forget(PersonId person) {
    db.sql("update planning.may_stop set said_by = null where said_by = :person")
        .param("person", person.value())
        .update();
  }
}
