package org.included.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.included.kernel.PersonId;
import org.included.kernel.SamePerson;
import org.springframework.stereotype.Component;

/**
 * When people began something out of a list of modules: that, and nothing else of what they learn.
 * For the view with names, whose caller has asked whether it is open.
 */
@Component
public class Beginnings {
  private final BeginningsSql sql;
  private final SamePerson same;

  Beginnings(BeginningsSql sql, SamePerson same) {
    this.sql = sql;
    this.same = same;
  }

  /**
   * In whichever account of theirs it was. Whoever has begun none of them is not in it. Two
   * queries.
   */
  public Map<PersonId, Instant> of(Collection<PersonId> people, Collection<String> modules) {
    if (people.isEmpty() || modules.isEmpty()) {
      return Map.of();
    }
    var linked = same.among(people);
    var all = new HashSet<>(people);
    linked.values().forEach(all::addAll);
    var first = sql.first(all, modules);
    var found = new HashMap<PersonId, Instant>();
    for (var person : people) {
      linked.getOrDefault(person, List.of(person)).stream()
          .map(first::get)
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .ifPresent(at -> found.put(person, at));
    }
    return found;
  }
}
