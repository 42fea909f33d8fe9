package org.included.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A training module, compiled: 8 to 20 minutes, three outcomes, one way through. (java.lang has a
 * Module too; in this house the word belongs to the learner.)
 *
 * @param steps the self-study steps, in the order of the screen
 * @param followUps what comes later by itself, the soonest first
 * @param inHouse what a team does together; outside the path of one reader
 */
@SuppressWarnings("JavaLangClash")
public record Module(Cover cover, List<Step> steps, List<Step> followUps, List<Step> inHouse)
    implements Publication {
  @Override
  public String slug() {
    return cover.slug();
  }

  @Override
  public String title() {
    return cover.title();
  }

  @Override
  public Status status() {
    return cover.status();
  }

  /**
   * Whether the banner belongs on it: a specialist or a lived-experience reviewer has still to
   * look.
   */
  public boolean awaitingReview() {
    return !cover.reviewed();
  }

  /** Who has still to look, in the words of the author. */
  public List<Review> outstanding() {
    return cover.reviews().stream().filter(r -> !r.done()).toList();
  }

  /** Any step of this edition: self-study, follow-up or in-house. */
  public Optional<Step> step(String id) {
    for (var path : List.of(steps, followUps, inHouse)) {
      for (var step : path) {
        if (step.id().equals(id)) {
          return Optional.of(step);
        }
      }
    }
    return Optional.empty();
  }

  /** What a reader sees of a step: the wording written for them, or the nearest there is. */
  public Body body(Step step, Audience reader) {
    return step.body(cover.nearest(reader));
  }

  /** The self-study step after this one; empty after the last, and for any other step. */
  public Optional<Step> next(Step step) {
    int at = steps.indexOf(step);
    return at < 0 || at + 1 == steps.size() ? Optional.empty() : Optional.of(steps.get(at + 1));
  }

  /**
   * The ids of this edition that stand for an id of any edition: itself while it is here; what took
   * its place, followed to the end, once it is retired; nothing when nothing did.
   */
  public Set<String> successors(String id) {
    if (!cover.retired().containsKey(id)) {
      return Set.of(id);
    }
    Set<String> found = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      var one = open.removeFirst();
      var heirs = cover.retired().get(one);
      if (heirs == null) {
        found.add(one);
      } else if (seen.add(one)) {
        open.addAll(heirs);
      }
    }
    return found;
  }

  Stream<Step> everyStep() {
    return Stream.of(steps, followUps, inHouse).flatMap(List::stream);
  }
}
