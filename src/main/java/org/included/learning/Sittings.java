package org.included.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
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

  /**
   * How long a step took somebody, once nobody knows any more whom.
   *
   * @param asked minutes that it counted for
   */
  record Left(String step, int asked, Duration time) {}

  private final Map<String, List<Duration>> times = new HashMap<>();
  private final Map<String, Set<PersonId>> people = new HashMap<>();
  private final Map<String, Integer> gone = new HashMap<>();

  private Sittings() {}

  /**
   * By step; one that nobody was timed on is not there.
   *
   * @param lines of one module, of each person together and in the order of time
   * @param left of those who are gone, one of each person and step
   * @param stated minutes by step: who read the summary of a longer one is left out of it
   */
  static Map<String, StepTime> times(
      List<Finished> lines, List<Left> left, Map<String, Integer> stated) {
    var sittings = new Sittings();
    forEach(
        lines,
        (line, time) -> {
          if (!isSummary(line.step(), line.asked(), stated)) {
            sittings.took(line.step(), time);
            sittings.people.computeIfAbsent(line.step(), _ -> new HashSet<>()).add(line.person());
          }
        });
    for (var one : left) {
      if (!isSummary(one.step(), one.asked(), stated)) {
        sittings.took(one.step(), one.time());
        sittings.gone.merge(one.step(), 1, Integer::sum);
      }
    }
    var times = new HashMap<String, StepTime>();
    sittings.times.keySet().forEach(step -> times.put(step, sittings.time(step)));
    return times;
  }

  /**
   * What stays of somebody's times when they go.
   *
   * @param lines of one module and person, in the order of time
   */
  static List<Left> left(List<Finished> lines) {
    var left = new LinkedHashMap<String, Left>();
    forEach(
        lines,
        (line, time) -> left.putIfAbsent(line.step(), new Left(line.step(), line.asked(), time)));
    return List.copyOf(left.values());
  }

  /**
   * Each line that has a time, in whole seconds. Of a module that began with this very line nobody
   * knows when it was opened, and clocks of two nodes may disagree a little: no time at all is no
   * time.
   */
  private static void forEach(List<Finished> lines, BiConsumer<Finished, Duration> timed) {
    PersonId person = null;
    Instant before = Instant.EPOCH;
    for (var line : lines) {
      var since = line.person().equals(person) ? before : line.begunAt();
      var time = Duration.between(since, line.at());
      if (time.isPositive() && time.compareTo(PAUSE) < 0) {
        timed.accept(line, time.truncatedTo(ChronoUnit.SECONDS));
      }
      person = line.person();
      before = line.at();
    }
  }

  private static boolean isSummary(String step, int asked, Map<String, Integer> stated) {
    return asked <= 1 && stated.getOrDefault(step, 0) > 1;
  }

  private void took(String step, Duration time) {
    times.computeIfAbsent(step, _ -> new ArrayList<>()).add(time);
  }

  private StepTime time(String step) {
    var count =
        new SafeCount(people.getOrDefault(step, Set.of()).size() + gone.getOrDefault(step, 0));
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
