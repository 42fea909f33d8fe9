package org.included.database;

import java.sql.Timestamp;
import java.time.Clock;
import org.included.kernel.CannotStart;
import org.included.kernel.Settings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A database is a demonstration or it is not, from its first start. Where the flag and the mark
 * disagree nothing starts: real people's records are never opened to "sign in as anybody", and
 * invented people are never counted.
 */
@Component
@DependsOnDatabaseInitialization
class Mark implements InitializingBean {
  private final MarkSql sql;
  private final Settings settings;
  private final Clock clock;

  Mark(JdbcClient db, Settings settings, Clock clock) {
    this.sql = new MarkSql(db);
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    sql.markIfUnmarked(settings.demo(), Timestamp.from(clock.instant()));
    if (sql.demo() != settings.demo()) {
      throw settings.demo()
          ? new CannotStart(
              "This database holds real records, and included.demo is set.",
              "Start without included.demo, or give the demonstration a database of its own.")
          : new CannotStart(
              "This database is a demonstration with invented people, and included.demo is not set.",
              "Give the service a database of its own, or start with --included.demo=true.");
    }
  }
}
