package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignOutSql {
  static final String CHANNEL = "account_sign_out";

  private final JdbcClient db;

  SignOutSql(JdbcClient db) {
    this.db = db;
  }

  /** Writes it down and tells every node, both when the transaction commits. */
  void end(UUID subject, int epoch, Instant until) {
    db.sql(
            """
            insert into account.sign_out (subject, epoch, until) values (:subject, :epoch, :until)
            on conflict (subject) do update set
              epoch = greatest(sign_out.epoch, excluded.epoch),
              until = greatest(sign_out.until, excluded.until),
              at = clock_timestamp()
            """)
        .param("subject", subject)
        .param("epoch", epoch)
        .param("until", Timestamp.from(until))
        .update();
    db.sql("select pg_notify('" + CHANNEL + "', :payload)")
        .param("payload", subject + " " + epoch)
        .query((_, _) -> true)
        .list();
  }

  void deleteUntilBefore(Instant now) {
    db.sql("delete from account.sign_out where until < :now")
        .param("now", Timestamp.from(now))
        .update();
  }
}
