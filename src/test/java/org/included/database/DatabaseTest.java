package org.included.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
class DatabaseTest {
  @Autowired JdbcClient db;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Test
  void what_was_acknowledged_is_on_disk() {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
  }

  @Test
  void requests_run_as_the_run_role_with_a_time_limit() {
    assertThat(db.sql("select current_user").query(String.class).single())
        .isEqualTo("included_run");
    assertThat(db.sql("show statement_timeout").query(String.class).single()).isEqualTo("5s");
  }

  @Test
  void the_run_role_cannot_change_the_schema_nor_the_mark() {
    assertThatThrownBy(() -> db.sql("create table database.x (a int)").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> db.sql("update database.mark set demo = not demo").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void an_error_of_the_database_quotes_no_value_that_could_come_into_the_log() {
    var twice = "insert into message.outbox select * from message.outbox where to_address = :to";
    var address = "canary@example.org";
    db.sql(
            """
            insert into message.outbox
              (id, to_address, subject, body, made_at, not_before, expires_at)
            values (gen_random_uuid(), :to, '', '', now(), now() + interval '1 day', now())
            """)
        .param("to", address)
        .update();
    assertThatThrownBy(() -> db.sql(twice).param("to", address).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("outbox_pkey")
        .hasMessageNotContaining("already exists");
  }

  /** A log is a table named so; whoever writes to it may add, and nothing else. */
  @Test
  void the_run_role_cannot_update_or_delete_a_log() {
    List<String> logs =
        db.sql(
                """
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relname like '%log'
                """)
            .query((row, _) -> row.getString(1))
            .list();
    for (var log : logs) {
      for (var right : List.of("update", "delete", "truncate")) {
        assertThat(
                db.sql("select has_table_privilege('included_run', :log, :right)")
                    .param("log", log)
                    .param("right", right)
                    .query(Boolean.class)
                    .single())
            .as(right + " on " + log)
            .isFalse();
      }
    }
  }

  @Test
  void names_sort_the_same_on_every_server() {
    var loose =
        JdbcClient.create(migrate)
            .sql(
                """
                select table_schema || '.' || table_name || '.' || column_name
                from information_schema.columns
                join pg_indexes i on i.schemaname = table_schema and i.tablename = table_name
                where data_type = 'text' and collation_name is distinct from 'C'
                  and table_schema not in ('pg_catalog', 'information_schema', 'history')
                  and i.indexdef ~ ('[(, ]' || column_name || '[), ]')
                """)
            .query(String.class)
            .list();
    assertThat(loose).as("indexed text columns without collate \"C\"").isEmpty();
  }

  private String setting(String name) {
    return db.sql("select setting from pg_settings where name = :name")
        .param("name", name)
        .query(String.class)
        .single();
  }
}
