package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses that people gave and have not proved. */
@Component
class PendingSql {
  /** As many as a page can show; a whole staff room may have given one address. */
  static final int MOST = 60;

  /**
   * Who gave an address.
   *
   * @param name null where they did not say
   */
  record Row(PersonId person, @Nullable String name, Instant madeAt) {}

  private final JdbcClient db;

  PendingSql(JdbcClient db) {
    this.db = db;
  }

  void put(PersonId person, Email email, Instant now) {
    db.sql(
            """
            insert into account.pending_address (person, email, since)
            values (:person, :email, :now)
            on conflict (person) do update set email = excluded.email, since = excluded.since
            """)
        .param("person", person.value())
        .param("email", email.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<String> of(PersonId person) {
    return db.sql("select email from account.pending_address where person = :person")
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  List<Row> at(Email email) {
    return db.sql(
            """
            select p.id, p.name, p.made_at
            from account.pending_address a join account.person p on p.id = a.person
            where a.email = :email
            order by p.name, p.made_at, p.id
            limit :most
            """)
        .param("email", email.value())
        .param("most", MOST)
        .query((row, _) ->
            new Row(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant()))
        .list();
  }

  void delete(PersonId person) {
    db.sql("delete from account.pending_address where person = :person")
        .param("person", person.value())
        .update();
  }

  void deleteAt(Email email) {
    db.sql("delete from account.pending_address where email = :email")
        .param("email", email.value())
        .update();
  }

  void deleteBefore(Instant then) {
    db.sql("delete from account.pending_address where since < :then")
        .param("then", Timestamp.from(then))
        .update();
  }
}
