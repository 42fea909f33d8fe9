package org.included.authoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.included.learning.StepTime;
import org.included.library.Module;
import org.included.library.Step;
import org.included.web.Cell;

/** What is stated beside what was measured, step by step and for the whole. */
final class MinutesTable {
  private static final String NOT_YET = "not yet: fewer than ten people";

  /**
   * What is known of the minutes of a module.
   *
   * @param rows step, stated, measured with the number of people, what to make of it
   * @param whole of the self-study steps together, in sentences
   * @param off the steps whose minutes are off by a lot, in words
   */
  record Minutes(List<List<Cell>> rows, String whole, List<String> off) {}

  private MinutesTable() {}

  static Minutes of(Module module, Map<String, StepTime> times) {
    return new Minutes(
        everyStep(module)
            .map(step -> row(step, times.getOrDefault(step.id(), StepTime.NONE)))
            .toList(),
        whole(module, times),
        everyStep(module).flatMap(step -> off(step, times).stream()).toList());
  }

  private static Stream<Step> everyStep(Module module) {
    return Stream.concat(module.steps().stream(), module.followUps().stream());
  }

  private static Optional<String> off(Step step, Map<String, StepTime> times) {
    var pace = new Pace(step.minutes(), median(step, times));
    return pace.isMuchLonger() || pace.isMuchShorter()
        ? Optional.of(step.title() + ": " + pace.words())
        : Optional.empty();
  }

  private static List<Cell> row(Step step, StepTime time) {
    return List.of(
        Cell.of(step.title()),
        Cell.of(InWords.number(step.minutes(), "minute", "minutes")),
        Cell.of(
            time.median()
                .map(m -> Pace.minutes(m) + ", " + time.people().words() + " people")
                .orElse(NOT_YET)),
        Cell.of(InWords.sentence(new Pace(step.minutes(), time.median()).words())));
  }

  private static String whole(Module module, Map<String, StepTime> times) {
    var measured = module.steps().stream().filter(s -> median(s, times).isPresent()).toList();
    if (measured.isEmpty()) {
      return "The module states %d minutes. None of its %d steps is measured yet."
          .formatted(module.cover().minutes(), module.steps().size());
    }
    int stated = measured.stream().mapToInt(Step::minutes).sum();
    var took =
        measured.stream()
            .flatMap(s -> median(s, times).stream())
            .reduce(Duration.ZERO, Duration::plus);
    return "Measured so far: %d of %s. Stated for %s %s, measured %s: %s."
        .formatted(
            measured.size(),
            InWords.number(module.steps().size(), "step", "steps"),
            measured.size() == 1 ? "it:" : "them:",
            InWords.number(stated, "minute", "minutes"),
            Pace.minutes(took),
            new Pace(stated, Optional.of(took)).words());
  }

  private static Optional<Duration> median(Step step, Map<String, StepTime> times) {
    return times.getOrDefault(step.id(), StepTime.NONE).median();
  }
}
