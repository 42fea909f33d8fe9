package org.included.staff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.included.kernel.SettingId;

/**
 * A list that somebody looks at before they add anybody, with what they said about it.
 *
 * @param id of this list; another one that is brought in has another
 * @param jobs role groups by job, as {@link RowReader#jobKey} has it, where they said one; empty
 *     leaves the rows out
 * @param chosen the numbers of rows that could be somebody else's too and are to be added
 */
record Draft(
    UUID id,
    SettingId setting,
    StaffTable table,
    Columns columns,
    Map<String, String> jobs,
    Set<Integer> chosen) {
  Draft {
    jobs = Map.copyOf(jobs);
    chosen = Set.copyOf(chosen);
  }

  /** With other columns other rows look alike, so that what was chosen is chosen anew. */
  Draft with(Columns other) {
    return new Draft(id, setting, table, other, jobs, Set.of());
  }

  Draft withJobs(Map<String, String> said) {
    var all = new HashMap<>(jobs);
    all.putAll(said);
    return new Draft(id, setting, table, columns, all, Set.of());
  }

  /**
   * @param shown the rows that could be chosen
   */
  Draft choose(Set<Integer> shown, Set<Integer> ticked) {
    var all = new HashSet<>(chosen);
    all.removeAll(shown);
    shown.stream().filter(ticked::contains).forEach(all::add);
    return new Draft(id, setting, table, columns, jobs, all);
  }
}
