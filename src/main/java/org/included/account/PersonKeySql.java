package org.included.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People's wrapped keys, by the line of the file of keys that they are wrapped under. */
@Component
class PersonKeySql {
  record Row(PersonId person, byte[] wrapped) {}

  /**
   * What came of a batch.
   *
   * @param last whom to go on behind; empty when nobody was left
   * @param shut keys that could not be opened, and were left as they are
   */
  record Batch(Optional<UUID> last, int wrapped, int shut) {}

  private final JdbcClient db;

  PersonKeySql(JdbcClient db) {
    this.db = db;
  }

  /** Remembers that the line has come to be the first; once is enough. */
  void noteFirst(String line) {
    db.sql("insert into account.key_line (line) values (:line) on conflict do nothing")
        .param("line", line)
        .update();
  }

  /** Every line that was ever noted as the first, the latest at the front. */
  List<String> linesThatCameFirst() {
    return db.sql("select line from account.key_line order by nr desc")
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * The lines that people's keys are wrapped under, and their recovery phrases. One step into the
   * index for each line, however many people there are.
   */
  List<String> linesInUse() {
    return db.sql(
            """
            with recursive used (line) as (
              (select line from account.person_key order by line limit 1)
              union all
              select (select min(k.line) from account.person_key k where k.line > used.line)
              from used where used.line is not null
            )
            select line from used where line is not null
            union
            select line from account.key_line l
            where exists (select from account.phrase p where p.line = l.line)
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * Gives the next keys under the line new bytes, in one short transaction. Whoever is locked is
   * passed over: another node has them in hand, or they are being erased. Whom this locks cannot be
   * erased until it is done, and then goes with the new bytes.
   *
   * @param anew the new bytes; empty leaves the key as it is
   */
  @Transactional
  Batch wrapAnew(String line, UUID after, int most, Function<Row, Optional<byte[]>> anew) {
    var rows =
        db.sql(
                """
                select person, wrapped from account.person_key
                where line = :line and person > :after
                order by person
                limit :most
                for update skip locked
                """)
            .param("line", line)
            .param("after", after)
            .param("most", most)
            .query((row, _) ->
                new Row(new PersonId(row.getObject("person", UUID.class)), row.getBytes("wrapped")))
            .list();
    var people = new ArrayList<UUID>();
    var bytes = new ArrayList<byte[]>();
    for (var row : rows) {
      anew.apply(row)
          .ifPresent(wrapped -> {
            people.add(row.person().value());
            bytes.add(wrapped);
          });
    }
    if (!people.isEmpty()) {
      write(people, bytes);
    }
    var last =
        rows.isEmpty() ? Optional.<UUID>empty() : Optional.of(rows.getLast().person().value());
    return new Batch(last, people.size(), rows.size() - people.size());
  }

  private void write(List<UUID> people, List<byte[]> bytes) {
    db.sql(
            """
            update account.person_key k set wrapped = anew.wrapped
            from unnest(:people::uuid[], :bytes::bytea[]) anew (person, wrapped)
            where k.person = anew.person
            """)
        .param("people", people.toArray(UUID[]::new))
        .param("bytes", bytes.toArray(byte[][]::new))
        .update();
  }
}
