package org.included.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.account.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The scripts of deploy/, on a server that has pg_dump: the embedded one has not. */
@IncludedTest
class BackupTest {
  @Autowired People people;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource database;

  @TempDir Path folder;

  @Test
  void what_was_backed_up_comes_back_and_without_the_keys_nobody_can_read_it() throws Exception {
    var server = System.getProperty("included.test.database");
    assumeTrue(
        server != null, "Runs on an external PostgreSQL only (-Dincluded.test.database=...)");
    people.create("Dee");
    var url = address(server, name());
    run("deploy/backup.sh", url, folder.toString());

    var restored = "included_restored_" + ProcessHandle.current().pid();
    onServer(server, "drop database if exists " + restored);
    onServer(server, "create database " + restored + " template template0");
    run("deploy/restore.sh", address(server, restored), folder.toString());
    assertThat(counts(server, restored)).isEqualTo(counts(server, name()));
    assertThat(counts(server, restored).get("account.person_key")).isPositive();

    try (Stream<Path> files = Files.list(folder)) {
      for (var keys : files.filter(f -> f.toString().endsWith(".keys")).toList()) {
        Files.delete(keys);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      var left = files.toList();
      assertThat(left).hasSize(1);
      var listed = output("pg_restore", "--list", left.getFirst().toString());
      assertThat(listed).contains("TABLE DATA account person ");
      assertThat(listed).doesNotContain("TABLE DATA account person_key");
    }
    onServer(server, "drop database " + restored);
  }

  private String name() throws SQLException {
    try (var connection = database.getConnection()) {
      return Objects.requireNonNull(connection.getCatalog());
    }
  }

  private static String address(String server, String name) {
    int slash = server.lastIndexOf('/');
    int question = server.indexOf('?', slash);
    return server.substring("jdbc:".length(), slash + 1)
        + name
        + (question < 0 ? "" : server.substring(question));
  }

  private static Map<String, Long> counts(String server, String name) {
    var counts = new TreeMap<String, Long>();
    var source = new DriverManagerDataSource("jdbc:" + address(server, name));
    var db = JdbcClient.create(source);
    var tables =
        db.sql(
                """
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'history')
                """)
            .query((row, _) -> row.getString(1))
            .list();
    for (var table : tables) {
      counts.put(
          table,
          db.sql("select count(*) from " + table).query((row, _) -> row.getLong(1)).single());
    }
    return counts;
  }

  private static void onServer(String server, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    output(command);
  }

  private static String output(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
