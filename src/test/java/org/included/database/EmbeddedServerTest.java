package org.included.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.included.kernel.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the embedded database, through the ends that a run can have. */
class EmbeddedServerTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  Path folder;

  @Test
  void what_was_written_is_there_after_the_process_was_killed_and_its_server_was_left_running()
      throws Exception {
    var killed = runInAnotherProcess();
    long orphan = pid();
    assertThat(killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (var server = EmbeddedServer.start(folder)) {
      assertThat(pid()).isNotEqualTo(orphan);
      assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
      try (var connection = DriverManager.getConnection(server.url() + "?user=included_migrate");
          var statement = connection.createStatement();
          var found = statement.executeQuery("select words from kept")) {
        assertThat(found.next()).isTrue();
        assertThat(found.getString(1)).isEqualTo("acknowledged");
      }
      assertThatThrownBy(() -> EmbeddedServer.start(folder))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Another Included is running");
    }
  }

  @Test
  void data_of_another_version_gets_one_sentence_and_a_way_out() throws IOException {
    Files.createDirectories(folder.resolve("postgresql"));
    Files.writeString(folder.resolve("postgresql/PG_VERSION"), "14\n");
    assertThatThrownBy(() -> EmbeddedServer.start(folder))
        .isInstanceOfSatisfying(
            CannotStart.class, e -> assertThat(e.mend()).contains("rm -r " + folder))
        .hasMessageContaining("PostgreSQL 14");
  }

  private long pid() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst().strip());
  }

  private Process runInAnotherProcess() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Abandoned.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said = process.inputReader()) {
      String line;
      do {
        line = said.readLine();
      } while (line != null && !line.equals("written"));
      assertThat(line).isEqualTo("written");
    }
    return process;
  }

  /** A process that writes, says so, and waits to be killed. */
  static class Abandoned {
    public static void main(String[] args) throws Exception {
      var server = EmbeddedServer.start(Path.of(args[0]));
      server.prepare();
      try (var connection = DriverManager.getConnection(server.url() + "?user=included_migrate");
          var statement = connection.createStatement()) {
        statement.execute("create table kept (words text)");
        statement.execute("insert into kept values ('acknowledged')");
      }
      System.out.println("written");
      new CountDownLatch(1).await();
    }
  }
}
