package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DetourSql {
  private final JdbcClient db;

  DetourSql(JdbcClient db) {
    this.db = db;
  }

  void putWords(UUID id, String sealed, Instant until) {
    db.sql(
            """
            insert into account.waiting_words (id, sealed, until) values (:id, :sealed, :until)
            """)
        .param("id", id)
        .param("sealed", sealed)
        .param("until", Timestamp.from(until))
        .update();
  }

  Optional<String> words(UUID id) {
    return db.sql("select sealed from account.waiting_words where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  void deleteWords(UUID id) {
    db.sql("delete from account.waiting_words where id = :id").param("id", id).update();
  }

  void deleteWordsBefore(Instant now) {
    db.sql("delete from account.waiting_words where until < :now")
        .param("now", Timestamp.from(now))
        .update();
  }
}
