package org.included.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Knows which accounts belong to one human being; implemented where accounts are linked. What they
 * hold is never moved: whoever shows a record reads it of all of them.
 */
public interface SamePerson {
  /** All accounts of the person, the asked one first. From memory, as a rule. */
  List<PersonId> all(PersonId person);

  /** The same for many, in one query: only those who have more than one are in it. */
  Map<PersonId, List<PersonId>> among(Collection<PersonId> people);
}
