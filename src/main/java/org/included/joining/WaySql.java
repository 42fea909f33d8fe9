package org.included.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.joining.Way.Workplace;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people look up to join, and the forms that they send. One statement each. */
@Component
class WaySql {
  /**
   * A setting's code.
   *
   * @param until the last day on which it is good
   */
  record CodeRow(Workplace workplace, LocalDate until, boolean ended) {}

  record ClaimRow(Claim claim, Workplace workplace) {}

  record SentForm(PersonId person, Instant at) {}

  private final JdbcClient db;

  WaySql(JdbcClient db) {
    this.db = db;
  }

  Optional<CodeRow> code(List<byte[]> macs) {
    return db.sql(
            """
            select s.id, s.name, s.status, c.until, c.ended_at is not null as ended
            from joining.code c join setting.setting s on s.id = c.setting
            where c.mac in (:macs)
            """)
        .param("macs", macs)
        .query((row, _) ->
            new CodeRow(
                workplace(row), row.getObject("until", LocalDate.class), row.getBoolean("ended")))
        .optional();
  }

  Optional<ClaimRow> claim(List<byte[]> macs) {
    return db.sql(
            """
            select s.id, s.name, s.status, c.id as claim, c.setting, c.mac, c.letter,
              c.name as known_as, c.email, c.role_group, c.contract, c.starts, c.made_by, c.until,
              c.taken_at, c.taken_by, c.withdrawn_at
            from joining.claim c join setting.setting s on s.id = c.setting
            where c.mac in (:macs)
            """)
        .param("macs", macs)
        .query((row, _) -> new ClaimRow(ClaimSql.claim(row), workplace(row)))
        .optional();
  }

  Optional<Workplace> workplace(SettingId setting) {
    return db.sql("select id, name, status from setting.setting where id = :id")
        .param("id", setting.value())
        .query((row, _) -> workplace(row))
        .optional();
  }

  private static Workplace workplace(ResultSet row) throws SQLException {
    return new Workplace(
        new SettingId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("status").equals("closed"));
  }

  /** False where the same form came before; then waits until that one is done with. */
  boolean isFirst(byte[] fingerprint, PersonId person, Instant now) {
    return db.sql(
                """
                insert into joining.sent_form (fingerprint, person, at)
                values (:fingerprint, :person, :now)
                on conflict do nothing
                """)
            .param("fingerprint", fingerprint)
            .param("person", person.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<SentForm> sent(byte[] fingerprint) {
    return db.sql("select person, at from joining.sent_form where fingerprint = :fingerprint")
        .param("fingerprint", fingerprint)
        .query((row, _) ->
            new SentForm(
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("at").toInstant()))
        .optional();
  }

  void forgetForms(PersonId person) {
    db.sql("delete from joining.sent_form where person = :person")
        .param("person", person.value())
        .update();
  }

  void forgetFormsBefore(Instant then) {
    db.sql("delete from joining.sent_form where at < :then")
        .param("then", Timestamp.from(then))
        .update();
  }
}
