package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who signed out, on a connection that requests do not use. */
@Component
class SignOutWatchSql {
  record Row(UUID subject, int epoch) {}

  private final JdbcClient db;

  SignOutWatchSql(@Qualifier("watchDataSource") DataSource watch) {
    this.db = JdbcClient.create(watch);
  }

  /** The database's own time, in which {@link #since} is told. */
  Instant now() {
    return db.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
  }

  List<Row> since(Instant then) {
    return db.sql("select subject, epoch from account.sign_out where at > :then")
        .param("then", Timestamp.from(then))
        .query((row, _) -> new Row(row.getObject("subject", UUID.class), row.getInt("epoch")))
        .list();
  }
}
