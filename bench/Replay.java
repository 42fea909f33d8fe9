import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * PostgreSQL alone: what a node asked it during one request is heard in its log, and asked again
 * for other learners over prepared statements. So it is the same SQL, whatever the SQL is today.
 */
final class Replay {
  /** A statement as the server heard it; a null value is NULL. */
  record Statement(String sql, List<String> values) {}

  private static final Pattern EXECUTE = Pattern.compile("(?s)execute [^:]+: (.*)");
  private static final Pattern VALUE = Pattern.compile("(?s)\\$(\\d+) = (NULL|'((?:[^']|'')*)')");
  private static final JsonMapper JSON = new JsonMapper();

  private Replay() {}

  /**
   * What a request makes a node ask.
   *
   * @param mark something that each statement of it names and no other: an id
   */
  static List<Statement> hear(Cluster cluster, String mark, Load.Lane request) throws Exception {
    log("all");
    // each session reads its settings, and the collector writes its lines, a moment later
    Thread.sleep(500);
    long from = size(cluster.logs());
    request.ask();
    Thread.sleep(500);
    log("none");
    var lines = new ArrayList<Map<?, ?>>();
    for (var line : read(cluster.logs(), from)) {
      lines.add(JSON.readValue(line, Map.class));
    }
    // what a node asks in its own time names nobody
    var heard = new ArrayList<Statement>();
    for (var line : lines) {
      var execute = EXECUTE.matcher(String.valueOf(line.get("message")));
      if (execute.matches() && String.valueOf(line.get("detail")).contains(mark)) {
        heard.add(new Statement(execute.group(1).strip(), values(line.get("detail"))));
      }
    }
    return heard;
  }

  private static void log(String what) throws SQLException {
    try (var connection = Cluster.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("alter system set log_statement = '" + what + "'");
      statement.execute("select pg_reload_conf()");
    }
  }

  private static Path newest(Path logs) throws IOException {
    try (Stream<Path> files = Files.list(logs)) {
      return files.filter(f -> f.toString().endsWith(".json")).max(Path::compareTo).orElseThrow();
    }
  }

  private static long size(Path logs) throws IOException {
    return Files.size(newest(logs));
  }

  private static List<String> read(Path logs, long from) throws IOException {
    try (var in = Files.newInputStream(newest(logs))) {
      in.skipNBytes(from);
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private static List<String> values(Object detail) {
    var values = new ArrayList<String>();
    var value = VALUE.matcher(detail == null ? "" : detail.toString());
    while (value.find()) {
      values.add(value.group(3) == null ? null : value.group(3).replace("''", "'"));
    }
    return values;
  }

  /** Connections that ask what was heard. */
  static final class Lane implements Load.Lane, AutoCloseable {
    /** Changes the values of what was heard, for the next learner. */
    interface Learners {
      UnaryOperator<String> next();
    }

    private static final class Session {
      final Connection connection;
      final Map<String, PreparedStatement> prepared = new HashMap<>();

      Session(String database) throws SQLException {
        connection = Cluster.connect(database);
        try (var statement = connection.createStatement()) {
          // as the application's own connections
          statement.execute("set role included_run; set plan_cache_mode = force_generic_plan");
        }
      }
    }

    private final List<Statement> heard;
    private final Learners learners;
    private final BlockingQueue<Session> sessions;

    Lane(String database, int callers, List<Statement> heard, Learners learners)
        throws SQLException {
      this.heard = heard;
      this.learners = learners;
      this.sessions = new ArrayBlockingQueue<>(callers);
      for (int c = 0; c < callers; c++) {
        sessions.add(new Session(database));
      }
    }

    @Override
    public void ask() throws Exception {
      var change = learners.next();
      var session = sessions.take();
      try {
        for (var statement : heard) {
          ask(session, statement, change);
        }
      } finally {
        sessions.add(session);
      }
    }

    private static void ask(Session session, Statement heard, UnaryOperator<String> change)
        throws SQLException {
      var prepared = session.prepared.get(heard.sql());
      if (prepared == null) {
        prepared =
            session.connection.prepareStatement(
                heard.sql().replace("?", "??").replaceAll("\\$\\d+\\b", "?"));
        prepared.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
        session.prepared.put(heard.sql(), prepared);
      }
      int n = 0;
      for (var value : heard.values()) {
        var now = value == null ? null : change.apply(value);
        if (now != null && now.startsWith("{") && now.endsWith("}") && !now.contains("\"")) {
          var array = now.substring(1, now.length() - 1);
          prepared.setArray(
              ++n,
              session.connection.createArrayOf(
                  "text", array.isEmpty() ? new String[0] : array.split(",")));
        } else {
          // of no type: the server works it out, as it did
          prepared.setObject(++n, now, Types.OTHER);
        }
      }
      prepared.execute();
    }

    @Override
    public void close() throws SQLException {
      for (var session : sessions) {
        session.connection.close();
      }
    }
  }
}
