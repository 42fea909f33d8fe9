package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChallengeSql {
  private final JdbcClient db;

  ChallengeSql(JdbcClient db) {
    this.db = db;
  }

  /** False if it was used before, on whichever node. */
  boolean use(byte[] fingerprint, Instant until) {
    return db.sql(
                """
                insert into account.used_challenge (fingerprint, until)
                values (:fingerprint, :until) on conflict do nothing
                """)
            .param("fingerprint", fingerprint)
            .param("until", Timestamp.from(until))
            .update()
        == 1;
  }

  void forgetBefore(Instant now) {
    db.sql("delete from account.used_challenge where until < :now")
        .param("now", Timestamp.from(now))
        .update();
  }
}
