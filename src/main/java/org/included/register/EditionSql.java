package org.included.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class EditionSql {
  /** An edition that was taken in. */
  record Row(UUID id, Source source, LocalDate day, Instant takenAt, Report report) {}

  private final JdbcClient db;
  private final JsonMapper json;

  EditionSql(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * @param mark by what the next edition is seen to be whole
   */
  void insert(
      UUID id,
      Source source,
      LocalDate day,
      String sha256,
      Instant now,
      Report report,
      List<String> mark) {
    db.sql(
            """
            insert into register.edition (id, source, day, sha256, taken_at, report, mark)
            values (:id, :source, :day, :sha256, :now, cast(:report as jsonb), :mark)
            """)
        .param("id", id)
        .param("source", source.name())
        .param("day", Date.valueOf(day))
        .param("sha256", sha256)
        .param("now", Timestamp.from(now))
        .param("report", json.writeValueAsString(report))
        .param("mark", mark.toArray(String[]::new))
        .update();
  }

  /** The one of this day that was made from this very file. */
  Optional<Row> of(Source source, LocalDate day, String sha256) {
    return db.sql(
            """
            select id, source, day, taken_at, report from register.edition
            where source = :source and day = :day and sha256 = :sha256
            """)
        .param("source", source.name())
        .param("day", Date.valueOf(day))
        .param("sha256", sha256)
        .query((row, _) -> row(row))
        .optional();
  }

  Optional<Row> edition(UUID id) {
    return db.sql("select id, source, day, taken_at, report from register.edition where id = :id")
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  /** Those that were taken in last come first. */
  List<Row> page(int after, int most) {
    return db.sql(
            """
            select id, source, day, taken_at, report from register.edition
            order by taken_at desc, id desc limit :most offset :after
            """)
        .param("most", most)
        .param("after", after)
        .query((row, _) -> row(row))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        Source.valueOf(row.getString("source")),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("taken_at").toInstant(),
        json.readValue(row.getString("report"), Report.class));
  }

  /** Whether this very file was taken in on any day. */
  boolean isKnown(Source source, String sha256) {
    return db.sql(
            """
            select exists (select from register.edition where source = :source and sha256 = :sha256)
            """)
        .param("source", source.name())
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  /** By what an edition is seen to be whole after the last one; empty where nothing is known. */
  List<String> mark(Source source) {
    return db.sql(
            """
            select unnest(mark) from (
              select mark from register.edition where source = :source
              order by day desc, taken_at desc, id desc limit 1) last
            """)
        .param("source", source.name())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** The day of the newest of these that was taken in. */
  Optional<LocalDate> newest(List<Source> sources) {
    return db.sql("select max(day) from register.edition where source in (:sources)")
        .param("sources", sources.stream().map(Enum::name).toList())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }
}
