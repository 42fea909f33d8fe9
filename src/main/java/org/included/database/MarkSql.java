package org.included.database;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

class MarkSql {
  private final JdbcClient db;

  MarkSql(JdbcClient db) {
    this.db = db;
  }

  void markIfUnmarked(boolean demo, Timestamp now) {
    db.sql(
            """
            insert into database.mark (demo, since) values (:demo, :now)
            on conflict do nothing
            """)
        .param("demo", demo)
        .param("now", now)
        .update();
  }

  boolean demo() {
    return db.sql("select demo from database.mark").query(Boolean.class).single();
  }
}
