package org.included.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.included.library.Module;
import org.included.library.Step;
import org.jspecify.annotations.Nullable;

/**
 * That somebody finished a module: a stored fact with the rule that said so.
 *
 * @param edition the hash of the edition it happened in
 * @param rule the rule of that day, such as {@link #RULE}
 */
public record Completion(String module, String edition, String rule, Instant at) {
  /** The rule in force. A new rule gets a new name and is never applied backwards. */
  public static final String RULE = "answered-and-planned-1";

  /** The rule in a sentence, for the person. */
  public static final String IN_WORDS =
      "You have finished a module when you have answered its questions and kept a plan. "
          + "How long you took and how you answered do not count.";

  /** The one of the two that was first; null where there is none. */
  static @Nullable Completion earlier(@Nullable Completion one, @Nullable Completion other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Comparator.comparing(Completion::at)
                .thenComparing(Completion::edition)
                .thenComparing(Completion::rule)
                .compare(one, other)
            <= 0
        ? one
        : other;
  }

  /** The steps that the rule asks for: the questions, the cases, and the plan. */
  static List<String> needed(Module edition) {
    return edition.steps().stream().filter(Completion::counts).map(Step::id).toList();
  }

  private static boolean counts(Step step) {
    return switch (step) {
      case Step.Check _, Step.Scenario _, Step.Plan _ -> true;
      case Step.Read _,
          Step.Watch _,
          Step.Model _,
          Step.Rehearse _,
          Step.TryIt _,
          Step.Cue _,
          Step.Reflect _,
          Step.Resource _,
          Step.Local _,
          Step.Retrieval _,
          Step.InHouse _ ->
          false;
    };
  }
}
