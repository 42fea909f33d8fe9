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
class PhraseSql {
  record Row(PersonId person, byte[] sealed) {}

  private final JdbcClient db;

  PhraseSql(JdbcClient db) {
    this.db = db;
  }

  /** The new phrase takes the place of the older one. */
  void put(PersonId person, byte[] mac, byte[] sealed, Instant now) {
    db.sql(
            """
            insert into account.phrase (person, mac, sealed, made_at)
            values (:person, :mac, :sealed, :now)
            on conflict (person) do update set
              mac = excluded.mac, sealed = excluded.sealed, made_at = excluded.made_at
            """)
        .param("person", person.value())
        .param("mac", mac)
        .param("sealed", sealed)
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<PersonId> with(List<byte[]> macs) {
    return db.sql("select person from account.phrase where mac in (:macs)")
        .param("macs", macs)
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  Optional<Instant> madeAt(PersonId person) {
    return db.sql("select made_at from account.phrase where person = :person")
        .param("person", person.value())
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  List<Row> under(String line, int most) {
    return db.sql("select person, sealed from account.phrase where line = :line limit :most")
        .param("line", line)
        .param("most", most)
        .query((row, _) ->
            new Row(new PersonId(row.getObject("person", UUID.class)), row.getBytes("sealed")))
        .list();
  }

  /** False where it is another phrase meanwhile. */
  boolean makeAnew(Row row, byte[] mac, byte[] sealed) {
    return db.sql(
                """
                update account.phrase set mac = :mac, sealed = :anew
                where person = :person and sealed = :sealed
                """)
            .param("mac", mac)
            .param("anew", sealed)
            .param("person", row.person().value())
            .param("sealed", row.sealed())
            .update()
        == 1;
  }

  void delete(PersonId person) {
    db.sql("delete from account.phrase where person = :person")
        .param("person", person.value())
        .update();
  }
}
