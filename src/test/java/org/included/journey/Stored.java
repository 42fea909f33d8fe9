package org.included.journey;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server keeps, to see that it keeps nothing. */
final class Stored {
  private Stored() {}

  /** Every table with the number of its rows. */
  static List<String> counts(JdbcClient db) {
    return tables(db).stream().map(table -> table + " " + rows(db, table)).toList();
  }

  static long rows(JdbcClient db, String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** The tables in which these words stand anywhere. */
  static List<String> holding(JdbcClient db, String words) {
    return tables(db).stream()
        .filter(table ->
            db.sql("select exists (select from " + table + " t where t::text like :words)")
                .param("words", "%" + words + "%")
                .query(Boolean.class)
                .single())
        .toList();
  }

  private static List<String> tables(JdbcClient db) {
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
