package org.included.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class IntakeSql {
  private final JdbcClient db;
  private final JsonMapper json;

  IntakeSql(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void insert(
      UUID id, PersonId by, String name, Source source, LocalDate day, long bytes, Instant now) {
    db.sql(
            """
            insert into register.intake (id, sent_by, name, source, day, bytes, sent_at, seen_at)
            values (:id, :by, :name, :source, :day, :bytes, :now, :now)
            """)
        .param("id", id)
        .param("by", by.value())
        .param("name", name)
        .param("source", source.name())
        .param("day", Date.valueOf(day))
        .param("bytes", bytes)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Not ended yet; where it has, nothing happens. */
  void alive(UUID id, boolean reading, long bytesRead, long bytes, Instant now) {
    db.sql(
            """
            update register.intake set seen_at = :now,
              state = case when :reading then 'reading' else state end,
              bytes_read = case when :reading then :read else bytes_read end,
              bytes = case when :reading then :bytes else bytes end
            where id = :id and state in ('waiting', 'reading')
            """)
        .param("id", id)
        .param("reading", reading)
        .param("read", bytesRead)
        .param("bytes", bytes)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** In the transaction that took the file in: it is done when, and only when, that is there. */
  void done(UUID id, Registers.Taken taken, Instant now) {
    db.sql(
            """
            update register.intake set state = 'done', before = :before,
              report = cast(:report as jsonb), bytes_read = bytes, seen_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("before", taken.before())
        .param("report", json.writeValueAsString(taken.report()))
        .param("now", Timestamp.from(now))
        .update();
  }

  void ended(UUID id, Intake.State state, String message, Instant now) {
    db.sql(
            """
            update register.intake set state = :state, message = :message, seen_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("message", message)
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Intake> intake(UUID id) {
    return db.sql("select * from register.intake where id = :id")
        .param("id", id)
        .query((row, _) -> intake(row))
        .optional();
  }

  /** The latest first. */
  List<Intake> latest(int most) {
    return db.sql("select * from register.intake order by sent_at desc limit :most")
        .param("most", most)
        .query((row, _) -> intake(row))
        .list();
  }

  /** What they called the file may say who they are. */
  void forgetWhoSent(PersonId person) {
    db.sql("update register.intake set sent_by = null, name = '' where sent_by = :person")
        .param("person", person.value())
        .update();
  }

  private Intake intake(ResultSet row) throws SQLException {
    return new Intake(
        row.getObject("id", UUID.class),
        person(row.getObject("sent_by", UUID.class)),
        row.getString("name"),
        Source.valueOf(row.getString("source")),
        row.getObject("day", LocalDate.class),
        row.getLong("bytes"),
        row.getLong("bytes_read"),
        Intake.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("message"),
        report(row.getString("report")),
        row.getBoolean("before"),
        row.getTimestamp("sent_at").toInstant(),
        row.getTimestamp("seen_at").toInstant());
  }

  private static @Nullable PersonId person(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }

  private @Nullable Report report(@Nullable String text) {
    return text == null ? null : json.readValue(text, Report.class);
  }
}
