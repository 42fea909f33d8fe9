package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IdentitySql {
  record Row(String issuer, String subject, Instant since) {}

  private final JdbcClient db;

  IdentitySql(JdbcClient db) {
    this.db = db;
  }

  /** Until the transaction ends, nobody else makes or connects this one. */
  void oneAtATime(String issuer, String subject) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:who, 20261123))")
        .param("who", issuer + " " + subject)
        .query((_, _) -> true)
        .list();
  }

  Optional<PersonId> person(String issuer, String subject) {
    return db.sql(
            """
            select person from account.identity where issuer = :issuer and subject = :subject
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  void insert(String issuer, String subject, PersonId person, Instant now) {
    db.sql(
            """
            insert into account.identity (issuer, subject, person, since)
            values (:issuer, :subject, :person, :now)
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Row> of(PersonId person) {
    return db.sql(
            """
            select issuer, subject, since from account.identity
            where person = :person order by since, issuer
            """)
        .param("person", person.value())
        .query((row, _) ->
            new Row(
                row.getString("issuer"),
                row.getString("subject"),
                row.getTimestamp("since").toInstant()))
        .list();
  }

  /** Of the person, whichever they are at this issuer; false if there were none. */
  boolean delete(PersonId person, String issuer) {
    return db.sql("delete from account.identity where person = :person and issuer = :issuer")
            .param("person", person.value())
            .param("issuer", issuer)
            .update()
        > 0;
  }

  void deleteAll(PersonId person) {
    db.sql("delete from account.identity where person = :person")
        .param("person", person.value())
        .update();
  }
}
