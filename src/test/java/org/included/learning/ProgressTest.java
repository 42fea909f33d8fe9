package org.included.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.included.library.Module;
import org.included.library.Step;
import org.included.library.TestModules;
import org.junit.jupiter.api.Test;

/** Nobody un-completes: whatever an author does to a module, its learners keep what they have. */
class ProgressTest {
  @Test
  void somebody_new_starts_at_the_first_step() {
    var module = TestModules.of(List.of("prior", "case", "plan"), Map.of());
    assertThat(Progress.NONE.placeIn(module).id()).isEqualTo("prior");
    assertThat(Progress.NONE.doneIn(module)).isEmpty();
  }

  @Test
  void whoever_did_a_step_has_done_both_it_was_split_into() {
    var module =
        TestModules.of(
            List.of("prior", "first", "second", "plan"),
            Map.of("evidence", List.of("first", "second")));
    var progress = new Progress("evidence", List.of("prior", "evidence"));
    assertThat(progress.doneIn(module)).containsExactlyInAnyOrder("prior", "first", "second");
    assertThat(progress.placeIn(module).id()).isEqualTo("first");
  }

  @Test
  void a_place_that_is_gone_without_an_heir_becomes_the_first_step_not_done() {
    var module = TestModules.of(List.of("prior", "case", "plan"), Map.of("old", List.of()));
    var progress = new Progress("old", List.of("prior"));
    assertThat(progress.placeIn(module).id()).isEqualTo("case");
  }

  @Test
  void somebody_who_has_done_all_is_at_the_end() {
    var module = TestModules.of(List.of("prior", "plan"), Map.of());
    var progress = new Progress("gone", List.of("prior", "plan"));
    assertThat(progress.placeIn(module).id()).isEqualTo("plan");
    assertThat(progress.minutesLeft(module)).isZero();
  }

  /**
   * Random edits of a module under learners in every state. After each: who had done a step that is
   * still there, or an heir of it, has it done; the place is a step of the module; and what was
   * done in one edition is never less in the next, counted over what the next still has.
   */
  @Property(tries = 400)
  void no_edit_takes_a_done_step_or_a_place_away(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int edits) {
    var chance = new Random(seed);
    var author = new Author(chance);
    var learners = learnersInEveryState(author.module(), chance);
    for (int i = 0; i < edits; i++) {
      var before = author.module();
      author.edit();
      var after = author.module();
      for (var learner : learners) {
        var had = learner.doneIn(before);
        var has = learner.doneIn(after);
        for (var id : had) {
          for (var heir : after.successors(id)) {
            if (after.step(heir).isPresent()) {
              assertThat(has).contains(heir);
            }
          }
        }
        var place = learner.placeIn(after);
        assertThat(after.steps()).contains(place);
        var was = learner.placeIn(before).id();
        if (after.step(was).isPresent() && after.step(learner.place()).isPresent()) {
          assertThat(place.id()).isEqualTo(learner.place());
        }
      }
    }
  }

  private static List<Progress> learnersInEveryState(Module module, Random chance) {
    var learners = new ArrayList<Progress>(List.of(Progress.NONE));
    var ids = module.steps().stream().map(Step::id).toList();
    for (int i = 0; i <= ids.size(); i++) {
      learners.add(new Progress(ids.get(Math.min(i, ids.size() - 1)), ids.subList(0, i)));
      Set<String> some = new LinkedHashSet<>();
      ids.stream().filter(_ -> chance.nextBoolean()).forEach(some::add);
      learners.add(new Progress(ids.get(chance.nextInt(ids.size())), List.copyOf(some)));
    }
    return learners;
  }

  /**
   * Somebody who adds, moves, rewords, splits, merges and retires steps, keeping the rules of ids.
   */
  private static class Author {
    private final Random chance;
    private final List<String> steps = new ArrayList<>(List.of("a", "b", "c", "d"));
    private final Map<String, List<String>> retired = new LinkedHashMap<>();
    private int next;

    Author(Random chance) {
      this.chance = chance;
    }

    Module module() {
      return TestModules.of(List.copyOf(steps), Map.copyOf(retired));
    }

    void edit() {
      int at = chance.nextInt(steps.size());
      switch (chance.nextInt(5)) {
        case 0 -> steps.add(at, fresh());
        case 1 -> steps.add(chance.nextInt(steps.size()), steps.remove(at));
        case 2 -> split(at);
        case 3 -> merge(at);
        default -> retire(at);
      }
    }

    private void split(int at) {
      var heirs = List.of(fresh(), fresh());
      retired.put(steps.remove(at), heirs);
      steps.addAll(at, heirs);
    }

    private void merge(int at) {
      if (steps.size() > 2) {
        var heir = fresh();
        int other = (at + 1) % steps.size();
        retired.put(steps.get(at), List.of(heir));
        retired.put(steps.get(other), List.of(heir));
        steps.removeAll(List.of(steps.get(at), steps.get(other)));
        steps.add(Math.min(at, steps.size()), heir);
      }
    }

    private void retire(int at) {
      if (steps.size() > 1) {
        retired.put(steps.remove(at), List.of());
      }
    }

    private String fresh() {
      return "s" + next++;
    }
  }
}
