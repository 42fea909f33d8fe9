import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/** Rows of several tables on their way into the database: what others refer to goes first. */
final class Rows {
  /** An absent value, as COPY writes it. */
  static final String NULL = "\\N";

  private final Map<String, StringBuilder> tables = new TreeMap<>(Rows::parentsFirst);

  private static int parentsFirst(String one, String other) {
    int places = Integer.compare(place(one), place(other));
    return places != 0 ? places : one.compareTo(other);
  }

  private static int place(String table) {
    return table.startsWith("account.person (") || table.startsWith("setting.trust")
        ? 0
        : table.startsWith("setting.change") ? 2 : 1;
  }

  /**
   * One line of COPY's text format. No value here has a tab, a line end or a stray backslash.
   *
   * @param table with its columns, as in an insert
   */
  void add(String table, Object... values) {
    var line = tables.computeIfAbsent(table, _ -> new StringBuilder());
    line.append(String.join("\t", Arrays.stream(values).map(Object::toString).toList()));
    line.append('\n');
  }

  void copy(Connection connection) throws Exception {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var table : tables.entrySet()) {
      var bytes = table.getValue().toString().getBytes(StandardCharsets.UTF_8);
      copy.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(bytes));
    }
  }
}
