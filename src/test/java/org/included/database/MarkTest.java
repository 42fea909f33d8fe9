package org.included.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.kernel.CannotStart;
import org.included.kernel.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner's login may write another mark; what it wrote is taken back after each try. */
@IncludedTest
class MarkTest {
  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Autowired Clock clock;

  @Test
  void flag_and_mark_agree_or_nothing_starts() {
    for (boolean marked : new boolean[] {true, false}) {
      with(
          "update database.mark set demo = " + marked,
          db -> {
            mark(db, marked).afterPropertiesSet();
            assertThatThrownBy(() -> mark(db, !marked).afterPropertiesSet())
                .isInstanceOf(CannotStart.class);
          });
    }
  }

  @Test
  void a_database_is_marked_at_its_first_start() {
    for (boolean flag : new boolean[] {true, false}) {
      with(
          "delete from database.mark",
          db -> {
            mark(db, flag).afterPropertiesSet();
            assertThat(new MarkSql(db).demo()).isEqualTo(flag);
          });
    }
  }

  private void with(String change, Consumer<JdbcClient> then) {
    new TransactionTemplate(new JdbcTransactionManager(migrate))
        .executeWithoutResult(status -> {
          status.setRollbackOnly();
          var db = JdbcClient.create(migrate);
          db.sql(change).update();
          then.accept(db);
        });
  }

  private Mark mark(JdbcClient db, boolean demo) {
    var nowhere = Path.of("nowhere");
    return new Mark(db, new Settings(demo, nowhere, null, nowhere, null), clock);
  }
}
