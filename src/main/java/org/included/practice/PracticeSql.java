package org.included.practice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

class PracticeSql {
  record PlanRow(PersonId person, String module, String step, byte[] words, Instant changedAt) {}

  private final JdbcClient db;

  PracticeSql(JdbcClient db) {
    this.db = db;
  }

  void upsert(
      UUID id,
      PersonId person,
      String module,
      String step,
      String edition,
      byte[] words,
      Instant now) {
    db.sql(
            """
            insert into practice.plan
              (id, person, module, step, edition, words, made_at, changed_at)
            values (:id, :person, :module, :step, :edition, :words, :now, :now)
            on conflict (person, module, step) do update
            set words = excluded.words, edition = excluded.edition, changed_at = excluded.changed_at
            """)
        .param("id", id)
        .param("person", person.value())
        .param("module", module)
        .param("step", step)
        .param("edition", edition)
        .param("words", words)
        .param("now", Timestamp.from(now))
        .update();
  }

  List<PlanRow> plansOf(List<PersonId> accounts, int atMost) {
    return db.sql(
            """
            select person, module, step, words, changed_at
            from practice.plan
            where person = any(:accounts)
            order by changed_at desc
            limit :atMost
            """)
        .param("accounts", accounts.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("atMost", atMost)
        .query((row, _) ->
            new PlanRow(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("module"),
                row.getString("step"),
                row.getBytes("words"),
                row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  void delete(PersonId person, String module, String step) {
    db.sql(
            """
            delete from practice.plan
            where person = :person and module = :module and step = :step
            """)
        .param("person", person.value())
        .param("module", module)
        .param("step", step)
        .update();
  }

  void deleteAll(PersonId person) {
    db.sql("delete from practice.plan where person = :person")
        .param("person", person.value())
        .update();
  }
}
