package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonSql {
  /**
   * @param name null where they did not say
   * @param email null where they have none, as invented people may
   */
  record Row(
      PersonId id,
      int epoch,
      @Nullable String name,
      String look,
      Instant madeAt,
      @Nullable String email) {}

  /**
   * @param others accounts of the same human being
   */
  record KeyAndName(byte[] wrapped, @Nullable String name, List<PersonId> others) {}

  record HappeningRow(Instant at, String what) {}

  private final JdbcClient db;

  PersonSql(JdbcClient db) {
    this.db = db;
  }

  void insert(PersonId person, @Nullable String name, byte[] wrappedKey, Instant now) {
    db.sql(
            """
            with made as (
              insert into account.person (id, name, made_at) values (:id, :name, :now)
              returning id
            )
            insert into account.person_key (person, wrapped) select id, :wrapped from made
            """)
        .param("id", person.value())
        .param("name", name)
        .param("now", Timestamp.from(now))
        .param("wrapped", wrappedKey)
        .update();
  }

  Optional<Row> person(PersonId person) {
    return db.sql(
            """
            select p.id, p.epoch, p.name, p.look, p.made_at, a.email
            from account.person p left join account.address a on a.person = p.id
            where p.id = :id
            """)
        .param("id", person.value())
        .query((row, _) ->
            new Row(
                new PersonId(row.getObject("id", UUID.class)),
                row.getInt("epoch"),
                row.getString("name"),
                row.getString("look"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("email")))
        .optional();
  }

  Optional<PersonId> personAt(Email email) {
    return db.sql("select person from account.address where email = :email")
        .param("email", email.value())
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  /** Gives the person the address, in place of the one they had. Nobody else may have it. */
  void putAddress(PersonId person, Email email, Instant now) {
    db.sql(
            """
            insert into account.address (email, person, since) values (:email, :person, :now)
            on conflict (person) do update set email = excluded.email, since = excluded.since
            """)
        .param("email", email.value())
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void rename(PersonId person, @Nullable String name) {
    db.sql("update account.person set name = :name where id = :id")
        .param("name", name)
        .param("id", person.value())
        .update();
  }

  void keepLook(PersonId person, String look) {
    db.sql("update account.person set look = :look where id = :id")
        .param("look", look)
        .param("id", person.value())
        .update();
  }

  Optional<Integer> raiseEpoch(PersonId person) {
    return db.sql("update account.person set epoch = epoch + 1 where id = :id returning epoch")
        .param("id", person.value())
        .query(Integer.class)
        .optional();
  }

  Optional<KeyAndName> keyAndName(PersonId person) {
    return db.sql(
            """
            select k.wrapped, p.name, array(
                select o.person
                from account.same_person s join account.same_person o on o.first = s.first
                where s.person = :id and o.person <> :id
                order by o.person) as others
            from account.person_key k join account.person p on p.id = k.person
            where k.person = :id
            """)
        .param("id", person.value())
        .query((row, _) ->
            new KeyAndName(
                row.getBytes("wrapped"),
                row.getString("name"),
                Stream.of((UUID[]) row.getArray("others").getArray()).map(PersonId::new).toList()))
        .optional();
  }

  void log(UUID id, PersonId person, Happening what, Instant now) {
    db.sql(
            """
            insert into account.happening_log (id, person, at, what)
            values (:id, :person, :now, :what)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .param("what", what.words())
        .update();
  }

  List<HappeningRow> happenings(PersonId person) {
    return db.sql(
            "select at, what from account.happening_log where person = :person order by at, id")
        .param("person", person.value())
        .query(
            (row, _) -> new HappeningRow(row.getTimestamp("at").toInstant(), row.getString("what")))
        .list();
  }

  /** The key first: whatever follows, from here on nothing of theirs can be read. */
  void delete(PersonId person) {
    db.sql("delete from account.person_key where person = :id")
        .param("id", person.value())
        .update();
    db.sql("select account.forget_happenings(:id)")
        .param("id", person.value())
        .query((_, _) -> true)
        .list();
    db.sql("delete from account.address where person = :id").param("id", person.value()).update();
    db.sql("delete from account.person where id = :id").param("id", person.value()).update();
  }

  /** Tells every node; heard when the transaction commits. */
  void announceChange(PersonId person) {
    db.sql("select pg_notify('" + PersonCache.CHANGED + "', :id)")
        .param("id", person.toString())
        .query((_, _) -> true)
        .list();
  }

  void forgetHappeningsBefore(Instant then) {
    db.sql("select account.forget_happenings_before(:then)")
        .param("then", Timestamp.from(then))
        .query((_, _) -> true)
        .list();
  }
}
