package org.included.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BeginningsSql {
  private final JdbcClient db;

  BeginningsSql(JdbcClient db) {
    this.db = db;
  }

  Map<PersonId, Instant> first(Collection<PersonId> people, Collection<String> modules) {
    var first = new HashMap<PersonId, Instant>();
    db.sql(
            """
            select person, min(begun_at) as begun_at from learning.learning
            where person = any(:people) and module = any(:modules)
            group by person
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("modules", modules.toArray(String[]::new))
        .query(row -> {
          first.put(
              new PersonId(row.getObject("person", UUID.class)),
              row.getTimestamp("begun_at").toInstant());
        });
    return first;
  }
}
