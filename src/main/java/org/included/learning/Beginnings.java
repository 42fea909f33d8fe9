package org.included.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;

/**
 * When people began something out of a list of modules: that, and nothing else of what they learn.
 * For the view with names, whose caller has asked whether it is open.
 */
@Component
public class Beginnings {
  private final BeginningsSql sql;

  Beginnings(BeginningsSql sql) {
    this.sql = sql;
  }

  /** Whoever has begun none of them is not in it. One query. */
  public Map<PersonId, Instant> of(Collection<PersonId> people, Collection<String> modules) {
    return people.isEmpty() || modules.isEmpty() ? Map.of() : sql.first(people, modules);
  }
}
