package org.included;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server keeps, to see that it keeps nothing. */
public final class Stored {
  private Stored() {}

  /** Every table with the number of its rows. */
  public static List<String> counts(JdbcClient db) {
    return tables(db).stream().map(table -> table + " " + rows(db, table)).toList();
  }

  public static long rows(JdbcClient db, String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** The columns in which these words stand anywhere, as text, in bytes or in Base64. */
  public static List<String> holding(JdbcClient db, String words) {
    return columnsWith(db, written(words));
  }

  /** The columns in which any of these ids or words stands anywhere, however it is written. */
  static List<String> holding(JdbcClient db, List<UUID> ids, List<String> words) {
    var forms = new ArrayList<String>();
    words.forEach(word -> forms.addAll(written(word)));
    for (var id : ids) {
      var bytes = ByteBuffer.allocate(16);
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
      forms.addAll(written(id.toString()));
      forms.addAll(written(bytes.array()));
    }
    return columnsWith(db, forms);
  }

  private static List<String> columnsWith(JdbcClient db, List<String> forms) {
    var like = forms.stream().map(form -> "%" + form + "%").toArray(String[]::new);
    return columns(db).stream()
        .collect(groupingBy(Column::table, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .flatMap(table -> with(db, table.getKey(), table.getValue(), like).stream())
        .toList();
  }

  /** One look at each row of a table. */
  private static List<String> with(
      JdbcClient db, String table, List<Column> columns, String[] like) {
    var looks =
        columns.stream()
            .map(c -> "coalesce(bool_or(\"" + c.name() + "\"::text like any(:like)), false)")
            .collect(joining(", "));
    return db.sql("select " + looks + " from " + table)
        .param("like", like)
        .query((row, _) -> {
          var found = new ArrayList<String>();
          for (int i = 0; i < columns.size(); i++) {
            if (row.getBoolean(i + 1)) {
              found.add(table + "." + columns.get(i).name());
            }
          }
          return found;
        })
        .single();
  }

  /** The forms in which a row's text shows words that nobody sealed. */
  static List<String> written(String words) {
    var forms = written(words.getBytes(StandardCharsets.UTF_8));
    forms.add(words);
    return forms;
  }

  private static List<String> written(byte[] bytes) {
    var forms = new ArrayList<>(List.of(HexFormat.of().formatHex(bytes)));
    for (int before = 0; before < 3; before++) {
      // Base64 writes three bytes together, so there are three ways to begin within them
      var shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      var text = Base64.getEncoder().encodeToString(shifted);
      forms.add(text.substring(before == 0 ? 0 : before + 1, shifted.length * 8 / 6));
    }
    return forms;
  }

  /**
   * A column of a table or view.
   *
   * @param type as PostgreSQL writes it, such as {@code text[]}
   */
  record Column(String table, String name, String type) {}

  /** Every column that is not PostgreSQL's own, and that may be read. */
  static List<Column> columns(JdbcClient db) {
    return db.sql(
            """
            select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, null)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
              and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
              and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            order by n.nspname, c.relname, a.attnum
            """)
        .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The columns, as {@code schema.table.column}, that refer to the table's key. */
  static List<String> referringTo(JdbcClient db, String table) {
    return db.sql(
            """
            select f.conrelid::regclass || '.' || a.attname
            from pg_constraint f join pg_attribute a
              on a.attrelid = f.conrelid and a.attnum = any(f.conkey)
            where f.contype = 'f' and f.confrelid = cast(:table as regclass)
            """)
        .param("table", table)
        .query((row, _) -> row.getString(1))
        .list();
  }

  static List<String> tables(JdbcClient db) {
    return db.sql(
            """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'history')
            order by 1
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
