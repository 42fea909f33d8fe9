package org.included.backoffice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.included.backoffice.Duties.Holding;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DutySql implements PersonalData {
  private final JdbcClient db;

  DutySql(JdbcClient db) {
    this.db = db;
  }

  List<Duty> of(PersonId person) {
    return db.sql("select duty from backoffice.duty where person = :person and ended_at is null")
        .param("person", person.value())
        .query((row, _) -> Duty.of(row.getString("duty")).orElseThrow())
        .list();
  }

  List<Holding> all() {
    return db.sql(
            """
            select d.id, d.person, p.name, d.duty, d.since
            from backoffice.duty d join account.person p on p.id = d.person
            where d.ended_at is null
            order by d.duty, lower(p.name), d.id
            """)
        .query((row, _) -> held(row))
        .list();
  }

  private static Holding held(ResultSet row) throws SQLException {
    return new Holding(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        Duty.of(row.getString("duty")).orElseThrow(),
        row.getTimestamp("since").toInstant());
  }

  /** False where they have it already. */
  boolean insert(UUID id, PersonId person, Duty duty, PersonId by, Instant now) {
    return db.sql(
                """
                insert into backoffice.duty (id, person, duty, given_by, since)
                values (:id, :person, :duty, :by, :now)
                on conflict do nothing
                """)
            .param("id", id)
            .param("person", person.value())
            .param("duty", duty.code())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<Holding> end(UUID id, PersonId by, Instant now) {
    return db.sql(
            """
            update backoffice.duty set ended_at = greatest(since, :now), ended_by = :by
            where id = :id and ended_at is null
            returning id, person, null as name, duty, since
            """)
        .param("id", id)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query((row, _) -> held(row))
        .optional();
  }

  @Override
  public Map<String, Reader> readers() {
    return Map.of(
        "backoffice.duty.duty",
        (_, row) -> Duty.of(row.getOrDefault("duty", "").toString()).orElseThrow().title());
  }

  @Override
  public void erase(PersonId person) {
    for (var statement :
        List.of(
            "delete from backoffice.duty where person = :person",
            "update backoffice.duty set given_by = null where given_by = :person",
            "update backoffice.duty set ended_by = null where ended_by = :person")) {
      db.sql(statement).param("person", person.value()).update();
    }
  }
}
