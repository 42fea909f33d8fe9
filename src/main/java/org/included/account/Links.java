package org.included.account;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.included.kernel.PersonId;

/**
 * Which accounts are one human being, from what was linked and unlinked. The last line about a pair
 * decides; linked through a third counts as linked. Nothing else is in it: a record is never moved.
 */
record Links(List<Line> lines) {
  /**
   * One line of the log.
   *
   * @param linked false where it took the link back
   */
  record Line(Pair pair, boolean linked) {}

  /** Two accounts, in the order of their ids, so that a pair is one pair. */
  record Pair(PersonId one, PersonId other) {
    /**
     * @throws IllegalArgumentException if it is one account twice
     */
    static Pair of(PersonId some, PersonId another) {
      int order = some.toString().compareTo(another.toString());
      if (order == 0) {
        throw new IllegalArgumentException("nobody is linked with themself");
      }
      return order < 0 ? new Pair(some, another) : new Pair(another, some);
    }
  }

  Links {
    lines = List.copyOf(lines);
  }

  /** The pairs that are linked now. */
  Set<Pair> pairs() {
    var now = new LinkedHashSet<Pair>();
    for (var line : lines) {
      if (line.linked()) {
        now.add(line.pair());
      } else {
        now.remove(line.pair());
      }
    }
    return now;
  }

  /** All accounts of whoever has this one; only it, where it is linked with none. */
  Set<PersonId> all(PersonId person) {
    Map<PersonId, Set<PersonId>> neighbours = new HashMap<>();
    for (var pair : pairs()) {
      neighbours.computeIfAbsent(pair.one(), _ -> new LinkedHashSet<>()).add(pair.other());
      neighbours.computeIfAbsent(pair.other(), _ -> new LinkedHashSet<>()).add(pair.one());
    }
    var found = new LinkedHashSet<PersonId>();
    var waiting = new ArrayDeque<>(List.of(person));
    while (!waiting.isEmpty()) {
      var next = waiting.poll();
      if (found.add(next)) {
        waiting.addAll(neighbours.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }

  /** By whom all of them are counted as one: the oldest, because ids are ordered by time. */
  static PersonId first(Set<PersonId> all) {
    var ordered = new TreeSet<String>();
    all.forEach(person -> ordered.add(person.toString()));
    return PersonId.of(ordered.getFirst());
  }
}
