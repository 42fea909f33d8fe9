package org.included.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.included.account.Links.Line;
import org.included.account.Links.Pair;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LinkingSql {
  private final JdbcClient db;

  LinkingSql(JdbcClient db) {
    this.db = db;
  }

  /** One link at a time: they are rare, and two at once could each miss the other. */
  void alone() {
    db.sql("select pg_advisory_xact_lock(20261125)").query((_, _) -> true).list();
  }

  /** In place of the one that the person made before. */
  void putCode(byte[] mac, PersonId person, Instant until) {
    db.sql("delete from account.link_code where person = :person")
        .param("person", person.value())
        .update();
    db.sql("insert into account.link_code (mac, person, until) values (:mac, :person, :until)")
        .param("mac", mac)
        .param("person", person.value())
        .param("until", Timestamp.from(until))
        .update();
  }

  /** Who made it, if it is still good; it is gone afterwards. */
  Optional<PersonId> useCode(byte[] mac, Instant now) {
    return db.sql(
            "delete from account.link_code where mac = :mac and until > :now returning person")
        .param("mac", mac)
        .param("now", Timestamp.from(now))
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .optional();
  }

  void deleteCodesUntil(Instant now) {
    db.sql("delete from account.link_code where until < :now")
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Every line that could bear on who these people are, in the order in which they were written.
   */
  Links linesAround(Collection<PersonId> people) {
    var lines =
        db.sql(
                """
                with recursive around (person) as (
                  select unnest(:people)
                  union
                  select case when l.one = a.person then l.other else l.one end
                  from around a join account.link_log l on l.one = a.person or l.other = a.person
                )
                select distinct l.nr, l.what, l.one, l.other
                from account.link_log l join around a on a.person = l.one or a.person = l.other
                order by l.nr
                """)
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .query((row, _) ->
                new Line(
                    new Pair(
                        new PersonId(row.getObject("one", UUID.class)),
                        new PersonId(row.getObject("other", UUID.class))),
                    row.getString("what").equals("linked")))
            .list();
    return new Links(lines);
  }

  void insert(Instant at, Pair pair, boolean linked) {
    db.sql(
            """
            insert into account.link_log (at, what, one, other)
            values (:at, :what, :one, :other)
            """)
        .param("at", Timestamp.from(at))
        .param("what", linked ? "linked" : "unlinked")
        .param("one", pair.one().value())
        .param("other", pair.other().value())
        .update();
  }

  void putFirst(PersonId person, PersonId first) {
    db.sql(
            """
            insert into account.same_person (person, first) values (:person, :first)
            on conflict (person) do update set first = excluded.first
            """)
        .param("person", person.value())
        .param("first", first.value())
        .update();
  }

  void dropFirst(PersonId person) {
    db.sql("delete from account.same_person where person = :person")
        .param("person", person.value())
        .update();
  }

  Map<PersonId, List<PersonId>> among(Collection<PersonId> people) {
    var found = new HashMap<PersonId, List<PersonId>>();
    db.sql(
            """
            select s.person, array_agg(o.person) as others
            from account.same_person s join account.same_person o on o.first = s.first
            where s.person = any(:people)
            group by s.person
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(row -> {
          found.put(
              new PersonId(row.getObject("person", UUID.class)),
              List.of((UUID[]) row.getArray("others").getArray()).stream()
                  .map(PersonId::new)
                  .toList());
        });
    return found;
  }

  void forget(PersonId person) {
    db.sql("delete from account.link_code where person = :person")
        .param("person", person.value())
        .update();
    db.sql("select account.forget_links(:person)")
        .param("person", person.value())
        .query((_, _) -> true)
        .list();
    dropFirst(person);
  }
}
