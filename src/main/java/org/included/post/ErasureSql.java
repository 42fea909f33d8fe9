package org.included.post;

import java.util.List;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets a person: their posts and standing, and that they gave some to others. */
@Component
class ErasureSql {
  private final JdbcClient db;

  ErasureSql(JdbcClient db) {
    this.db = db;
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
