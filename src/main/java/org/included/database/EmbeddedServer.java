package org.included.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.included.kernel.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL inside the process's care, for one machine: its data stays in a folder between
 * runs, and every acknowledged write is on disk (the library's own defaults are for throw-away
 * tests, and are turned round here). Connections are on loopback and trusted: whoever has an
 * account on the machine can connect, so an installation with other users takes an external server
 * instead.
 */
final class EmbeddedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final String MAJOR = "18";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final FileChannel lock;

  private EmbeddedServer(EmbeddedPostgres server, FileChannel lock) {
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts on the data in the folder, or makes a new cluster there.
   *
   * @throws CannotStart if another process uses the folder, or it holds another version's data
   */
  static EmbeddedServer start(Path folder) {
    try {
      Files.createDirectories(folder);
      var lock = lock(folder);
      var cluster = folder.resolve("postgresql").toAbsolutePath();
      refuseOtherVersions(cluster, folder);
      stopOrphan(cluster);
      var server =
          EmbeddedPostgres.builder()
              .setDataDirectory(cluster)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(serverFiles(folder))
              .setPGStartupWait(PATIENCE)
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C")
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "60")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("wal_compression", "pglz")
              .setServerConfig("timezone", "UTC")
              .start();
      return new EmbeddedServer(server, lock);
    } catch (IOException e) {
      throw new CannotStart(
          "The database in " + folder + " does not start: " + e.getMessage(),
          "Look at the lines above. To begin again with fresh demonstration data: rm -r " + folder,
          e);
    }
  }

  /** Held while this process lives, and let go by the system even after kill -9. */
  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: the same answer
    }
    channel.close();
    throw new CannotStart(
        "Another Included is running from the folder " + folder + ".",
        "Stop it first, or set included.data to another folder.");
  }

  private static void refuseOtherVersions(Path cluster, Path folder) throws IOException {
    var version = cluster.resolve("PG_VERSION");
    if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
      throw new CannotStart(
          "The folder %s holds a database of PostgreSQL %s; this version of Included brings %s."
              .formatted(folder, Files.readString(version).strip(), MAJOR),
          "To begin again with fresh demonstration data: rm -r " + folder);
    }
  }

  /** After kill -9 of this process its server goes on. It is asked to stop, in good order. */
  private static void stopOrphan(Path cluster) throws IOException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    var orphan = ProcessHandle.of(pid).filter(p -> isPostgres(p, pidFile));
    if (orphan.isEmpty()) {
      return; // PostgreSQL clears a stale file itself
    }
    LOG.info("A database server of an earlier run is still up (process {}); stopping it", pid);
    try {
      // SIGINT: fast shutdown, no waiting for clients that will never come back
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
      orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("a server of an earlier run (process " + pid + ") does not stop", e);
    }
  }

  /**
   * A process number is used again: only a postgres counts, and where the system tells, no other.
   */
  private static boolean isPostgres(ProcessHandle process, Path pidFile) {
    return process.isAlive()
        && process.info().command().map(c -> c.contains("postgres")).orElse(Files.exists(pidFile));
  }

  /** The server's own files lie beside its data, so that no other user's copy is in the way. */
  private static File serverFiles(Path folder) throws IOException {
    var files = folder.resolve("server").toAbsolutePath();
    Files.createDirectories(files);
    return files.toFile();
  }

  /** Makes the two roles and the database if they are not there yet. */
  void prepare() {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = 'included_migrate') then
              create role included_migrate login;
              create role included_run login;
            end if;
          end $$
          """);
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = 'included'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database included owner included_migrate");
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database cannot be prepared", e);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/included";
  }

  @Override
  public void close() throws IOException {
    server.close();
    lock.close();
  }
}
