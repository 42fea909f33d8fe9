package org.included;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
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

  /** The tables in which these words stand anywhere, as text, in bytes or in Base64. */
  public static List<String> holding(JdbcClient db, String words) {
    return tables(db).stream()
        .filter(table ->
            written(words).stream()
                .anyMatch(form ->
                    db.sql("select exists (select from " + table + " t where t::text like :form)")
                        .param("form", "%" + form + "%")
                        .query(Boolean.class)
                        .single()))
        .toList();
  }

  /** The forms in which a row's text shows words that nobody sealed. */
  static List<String> written(String words) {
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    var forms = new ArrayList<>(List.of(words, HexFormat.of().formatHex(bytes)));
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

  /** Every column that is not PostgreSQL's own. */
  static List<Column> columns(JdbcClient db) {
    return db.sql(
            """
            select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, null)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
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
