package org.included.record;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.included.kernel.Columns;
import org.included.kernel.Columns.Is;
import org.included.kernel.Columns.Owner;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is somebody's, in every area: the one statement that is put together from names, all
 * of them from our own file of columns. No secret column is ever asked for.
 */
@Component
class HeldSql {
  private final JdbcClient db;

  HeldSql(JdbcClient db) {
    this.db = db;
  }

  /**
   * The rows of the table that are in any way the person's, by column, without what is null.
   *
   * @param email where the person is written to, or null
   */
  List<Map<String, Object>> rows(Columns.Table table, PersonId person, @Nullable String email) {
    var wanted = wanted(table).map(HeldSql::quoted).collect(joining(", "));
    return db.sql(
            // always in one order, so that two copies of the same are the same
            "select %1$s from %2$s where %3$s order by (%1$s)"
                .formatted(
                    wanted,
                    Stream.of(table.name().split("\\.")).map(HeldSql::quoted).collect(joining(".")),
                    table.whose().stream().map(HeldSql::isTheirs).collect(joining(" or "))))
        .param("person", person.value())
        .param("email", email)
        .query((row, _) -> byColumn(row))
        .list();
  }

  private static Stream<String> wanted(Columns.Table table) {
    return Stream.concat(
            table.columns().values().stream()
                .filter(c -> !c.whose().isEmpty() && c.is() != Is.SECRET)
                .map(Columns.Column::name),
            table.whose().stream().map(Owner::column))
        .distinct();
  }

  private static String isTheirs(Owner owner) {
    return quoted(owner.column())
        + switch (owner.by()) {
          case ID -> " = :person";
          // as an index over the list can find it
          case IDS -> " @> array[cast(:person as uuid)]";
          case ADDRESS -> " = :email";
        };
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private static Map<String, Object> byColumn(ResultSet row) throws SQLException {
    var values = new LinkedHashMap<String, Object>();
    var names = row.getMetaData();
    for (int i = 1; i <= names.getColumnCount(); i++) {
      var value = row.getObject(i);
      if (value != null) {
        values.put(names.getColumnName(i), plain(value));
      }
    }
    return values;
  }

  private static Object plain(Object value) throws SQLException {
    return switch (value) {
      case Timestamp moment -> moment.toInstant();
      case Date day -> day.toLocalDate();
      case Array list -> List.of((Object[]) list.getArray());
      default -> value;
    };
  }
}
