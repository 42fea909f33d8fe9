import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the benchmark's own, from the distribution's programs, in a folder of its own,
 * with the settings of docs/how-to/run-for-real.md: every acknowledged write is on disk.
 */
final class Cluster implements AutoCloseable {
  static final int PORT = 54_400;

  private final Path programs;
  private final Path data;

  private Cluster(Path programs, Path data) {
    this.programs = programs;
    this.data = data;
  }

  /** Starts it, or makes it first. As root it runs as the user postgres, as it must. */
  static Cluster start(Path folder) throws IOException, InterruptedException, SQLException {
    var cluster = new Cluster(programs(), folder.resolve("postgresql").toAbsolutePath());
    if (!Files.exists(cluster.data)) {
      Files.createDirectories(cluster.data);
      if (root()) {
        Shell.run("chown", "postgres", cluster.data.toString());
      }
      cluster.as("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
      try (var out = Files.newBufferedWriter(cluster.data.resolve("postgresql.auto.conf"))) {
        out.write(
            """
            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = '4GB'
            max_wal_size = '8GB'
            checkpoint_timeout = '15min'
            wal_compression = on
            random_page_cost = 1.1
            logging_collector = on
            log_destination = 'jsonlog'
            log_rotation_size = 0
            """
                .formatted(PORT));
      }
    }
    cluster.as("pg_ctl", "-w", "-t", "120", "-l", cluster.data.resolve("out").toString(), "start");
    return cluster;
  }

  private static Path programs() throws IOException {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(b -> Files.isExecutable(b.resolve("initdb")))
          .max(Path::compareTo)
          .orElseThrow(() -> new IOException("No PostgreSQL in /usr/lib/postgresql"));
    }
  }

  private static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  private void as(String program, String... arguments) throws IOException, InterruptedException {
    var command =
        Stream.of(
                root() ? List.of("runuser", "-u", "postgres", "--") : List.<String>of(),
                List.of(programs.resolve(program).toString(), "-D", data.toString()),
                List.of(arguments))
            .flatMap(List::stream)
            .toArray(String[]::new);
    Shell.run(command);
  }

  /** As the superuser. */
  static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database));
  }

  static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + PORT + "/" + database + "?user=postgres";
  }

  /**
   * Makes the database if it is not there.
   *
   * @return whether it was made now
   */
  static boolean make(String database) throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery(
              "select from pg_database where datname = '%s'".formatted(database))) {
        if (found.next()) {
          return false;
        }
      }
      statement.execute("create database " + database);
      return true;
    }
  }

  /** The process above all others of it: its processor time is theirs too. */
  long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
  }

  Path logs() {
    return data.resolve("log");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    as("pg_ctl", "-m", "fast", "stop");
  }
}
