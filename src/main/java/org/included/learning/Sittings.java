package org.included.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.included.kernel.PersonId;
import org.included.kernel.SafeCount;

/**
 * From the times at which people finished the steps of one module to how long a step takes. A step
 * took the time since the same person finished the one before. A longer time than a sitting is a
 * pause, and says nothing of the step.
 */
final class Sittings {
  /** From here on it was a pause. */
  static final Duration PAUSE = Duration.ofMinutes(30);

  /**
   * A step that somebody finished.
   *
   * @param asked minutes that it counted for: one, where only the summary was read
   * @param begunAt when something of this module was first kept for the person
   */
  record Finished(PersonId person, String step, int asked, Instant at, Instant begunAt) {}

  private final Map<String, List<Duration>> times = new HashMap<>();
  private final Map<String, Set<PersonId>> people = new HashMap<>();

  private Sittings() {}

  /**
   * By step; one that nobody was timed on is not there.
   *
   * @param lines of one module, of each person together and in the order of time
   * @param stated minutes by step: who read the summary of a longer one is left out of it
   */
  static Map<String, StepTime> times(List<Finished> lines, Map<String, Integer> stated) {
    var sittings = new Sittings();
    PersonId person = null;
    Instant before = Instant.EPOCH;
    for (var line : lines) {
      var since = line.person().equals(person) ? before : line.begunAt();
      if (!isSummary(line, stated)) {
        sittings.took(line, Duration.between(since, line.at()));
      }
      person = line.person();
      before = line.at();
    }
    var times = new HashMap<String, StepTime>();
    sittings.people.keySet().forEach(step -> times.put(step, sittings.time(step)));
    return times;
  }

  private static boolean isSummary(Finished line, Map<String, Integer> stated) {
    return line.asked() <= 1 && stated.getOrDefault(line.step(), 0) > 1;
  }

  /**
   * Of a module that began with this very line nobody knows when it was opened, and clocks of two
   * nodes may disagree a little: no time at all is no time.
   */
  private void took(Finished line, Duration time) {
    if (time.isPositive() && time.compareTo(PAUSE) < 0) {
      times.computeIfAbsent(line.step(), _ -> new ArrayList<>()).add(time);
      people.computeIfAbsent(line.step(), _ -> new HashSet<>()).add(line.person());
    }
  }

  private StepTime time(String step) {
    var count = new SafeCount(people.getOrDefault(step, Set.of()).size());
    return new StepTime(
        count,
        count.isEnough()
            ? Optional.of(median(times.getOrDefault(step, List.of())))
            : Optional.empty());
  }

  /** The one in the middle; of two in the middle, halfway between them. */
  static Duration median(List<Duration> times) {
    var sorted = times.stream().sorted().toList();
    var upper = sorted.get(sorted.size() / 2);
    var lower = sorted.get((sorted.size() - 1) / 2);
    return lower.plus(upper).dividedBy(2);
  }
}
