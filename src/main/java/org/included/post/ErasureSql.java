package org.included.post;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held of a person beside their posts, and forgetting it. */
@Component
class ErasureSql {
  private final JdbcClient db;

  ErasureSql(JdbcClient db) {
    this.db = db;
  }

  /** Standing, nominations and promises, those that ended too, the oldest first. */
  List<Held> held(PersonId person) {
    return db.sql(
            """
            select 'You stood for a setting, trust or council' as what, s.kind as words,
              coalesce(e.name, t.name, a.name) as place, s.since, s.ended_at, s.evidence
            from post.standing s
            left join setting.setting e on e.id = s.setting
            left join setting.trust t on t.uid = s.trust
            left join setting.authority a on a.code = s.authority
            where s.person = :person
            union all
            select 'You were nominated for the view with names', '', e.name, n.since, n.ended_at, ''
            from post.nomination n join setting.setting e on e.id = n.setting
            where n.person = :person
            union all
            select 'You signed the promise to staff', m.wording, e.name, m.signed_at,
              m.withdrawn_at, ''
            from post.promise m join setting.setting e on e.id = m.setting
            where m.head = :person
            order by since
            """)
        .param("person", person.value())
        .query((row, _) -> {
          Map<String, Object> values = new LinkedHashMap<>();
          values.put("place", row.getString("place"));
          put(values, "as", row.getString("words"));
          values.put("since", row.getTimestamp("since").toInstant());
          Timestamp ended = row.getTimestamp("ended_at");
          if (ended != null) {
            values.put("until", ended.toInstant());
          }
          put(values, "on evidence of", row.getString("evidence"));
          return new Held(row.getString("what"), values);
        })
        .list();
  }

  private static void put(Map<String, Object> values, String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** What they were goes; what they gave to others, or promised them, stays without them. */
  void forget(PersonId person) {
    for (var statement :
        List.of(
            "delete from post.post where person = :person",
            "delete from post.standing where person = :person",
            "delete from post.nomination where person = :person",
            "update post.post set confirmed_by = null where confirmed_by = :person",
            "update post.standing set given_by = null where given_by = :person",
            "update post.standing set ended_by = null where ended_by = :person",
            "update post.nomination set nominated_by = null where nominated_by = :person",
            """
            update post.promise
            set head = null, withdrawn_at = coalesce(withdrawn_at, signed_at)
            where head = :person
            """)) {
      db.sql(statement).param("person", person.value()).update();
    }
  }
}
