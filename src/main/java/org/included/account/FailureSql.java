package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import org.included.account.Limit.Failures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FailureSql {
  private final JdbcClient db;

  FailureSql(JdbcClient db) {
    this.db = db;
  }

  Failures of(byte[] subject) {
    return db.sql("select count, last_at from account.failures where subject = :subject")
        .param("subject", subject)
        .query((row, _) -> new Failures(row.getInt(1), row.getTimestamp(2).toInstant()))
        .optional()
        .orElse(Failures.NONE);
  }

  /** The same, and nobody else counts on until the transaction ends. */
  Failures lock(byte[] subject) {
    db.sql(
            """
            insert into account.failures (subject, count, last_at) values (:subject, 0, :never)
            on conflict do nothing
            """)
        .param("subject", subject)
        .param("never", Timestamp.from(Failures.NONE.lastAt()))
        .update();
    return db.sql("select count, last_at from account.failures where subject = :subject for update")
        .param("subject", subject)
        .query((row, _) -> new Failures(row.getInt(1), row.getTimestamp(2).toInstant()))
        .single();
  }

  void set(byte[] subject, Failures failures) {
    db.sql(
            """
            update account.failures set count = :count, last_at = :lastAt
            where subject = :subject
            """)
        .param("count", failures.count())
        .param("lastAt", Timestamp.from(failures.lastAt()))
        .param("subject", subject)
        .update();
  }

  void forget(byte[] subject) {
    db.sql("delete from account.failures where subject = :subject")
        .param("subject", subject)
        .update();
  }

  void deleteLastBefore(Instant then) {
    db.sql("delete from account.failures where last_at < :then")
        .param("then", Timestamp.from(then))
        .update();
  }
}
