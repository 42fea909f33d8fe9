package org.included.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.included.library.Body;
import org.included.library.Part;
import org.included.practice.Plan;
import org.jspecify.annotations.Nullable;

/** The if-then sentence with what somebody wrote into its gaps. */
final class PlanView {
  private PlanView() {}

  /** For somebody signed out: to read and print, with the fields to send again after signing in. */
  static StepPage.@Nullable KeptPlan kept(@Nullable Plan plan, Answers answers) {
    if (plan == null) {
      return null;
    }
    var fields = new LinkedHashMap<String, String>();
    answers.values().keySet().forEach(id -> fields.put(Answers.FIELD + id, answers.written(id)));
    return new StepPage.KeptPlan(plan, fields);
  }

  /** Whether the sentence is there and every blank that is asked for is filled. */
  static boolean isWhole(Body body, Answers answers) {
    var blanks =
        body.parts().stream()
            .filter(Part.PlanSentence.class::isInstance)
            .flatMap(p -> ((Part.PlanSentence) p).blanks().stream())
            .filter(Part.Blank::required)
            .toList();
    return !blanks.isEmpty() && blanks.stream().noneMatch(b -> answers.written(b.id()).isBlank());
  }

  /** What the person's own area keeps; null where the step makes no plan. */
  static @Nullable Plan plan(String module, String step, Body body, Answers answers) {
    return body.parts().stream()
        .filter(Part.PlanSentence.class::isInstance)
        .map(Part.PlanSentence.class::cast)
        .findFirst()
        .map(s ->
            new Plan(
                module,
                step,
                written(s.plan(), answers),
                s.obstacle() == null || blank(s.obstacle(), answers)
                    ? List.of()
                    : written(s.obstacle(), answers),
                cue(body, answers),
                Instant.EPOCH,
                false))
        .orElse(null);
  }

  private static List<Plan.Piece> written(Part.Clause clause, Answers answers) {
    var pieces = new ArrayList<Plan.Piece>();
    for (var blank : clause.blanks()) {
      pieces.add(new Plan.Piece(blank.before(), false));
      pieces.add(new Plan.Piece(answers.written(blank.id()), true));
    }
    pieces.add(new Plan.Piece(clause.end(), false));
    return pieces;
  }

  private static String cue(Body body, Answers answers) {
    return body.parts().stream()
        .filter(Part.CueChoice.class::isInstance)
        .flatMap(p -> ((Part.CueChoice) p).prompts().stream())
        .filter(p -> answers.chosen(Answers.CUE).contains(p.id()))
        .map(Part.Prompt::plainLabel)
        .findFirst()
        .orElse("");
  }

  private static boolean blank(Part.Clause clause, Answers answers) {
    return clause.blanks().stream().allMatch(b -> answers.written(b.id()).isBlank());
  }
}
