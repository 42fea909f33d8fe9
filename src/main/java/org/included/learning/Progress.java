package org.included.learning;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.included.library.Module;
import org.included.library.Step;

/**
 * How far a person is in a module, whatever edition they did it in. What is stored names the steps
 * as they were called then; what it means today is worked out against today's edition, through the
 * author's list of retired steps, so that no edit ever takes a done step or a place away.
 *
 * @param place the step to go on with; empty before the first
 * @param done the steps that were finished, in that order
 */
public record Progress(String place, List<String> done) {
  public static final Progress NONE = new Progress("", List.of());

  /** Every step that is done in one of the two, each once, in the order of their names. */
  Progress and(Progress other, String at) {
    if (other.done.isEmpty()) {
      return new Progress(at, done);
    }
    return new Progress(
        at, Stream.of(done, other.done).flatMap(List::stream).distinct().sorted().toList());
  }

  /** The steps of this edition that are done: those finished, and those that took their place. */
  public Set<String> doneIn(Module edition) {
    var here = new HashSet<String>();
    edition.steps().forEach(s -> here.add(s.id()));
    Set<String> ids = new LinkedHashSet<>();
    for (var id : done) {
      for (var heir : edition.successors(id)) {
        if (here.contains(heir)) {
          ids.add(heir);
        }
      }
    }
    return ids;
  }

  /** Whether a step of this edition is done, one that comes later too. */
  boolean isDone(Module edition, Step step) {
    return done.stream().anyMatch(id -> edition.successors(id).contains(step.id()));
  }

  /**
   * The step to go on with in this edition: the place, or what took its place; where nothing did,
   * the first step not yet done; where all are done, the last.
   */
  public Step placeIn(Module edition) {
    for (var id : edition.successors(place)) {
      for (var step : edition.steps()) {
        if (step.id().equals(id)) {
          return step;
        }
      }
    }
    var finished = doneIn(edition);
    return edition.steps().stream()
        .filter(s -> !finished.contains(s.id()))
        .findFirst()
        .orElse(edition.steps().getLast());
  }

  /** Minutes of the steps that are not done yet. */
  public int minutesLeft(Module edition) {
    var finished = doneIn(edition);
    return edition.steps().stream()
        .filter(s -> !finished.contains(s.id()))
        .mapToInt(Step::minutes)
        .sum();
  }
}
