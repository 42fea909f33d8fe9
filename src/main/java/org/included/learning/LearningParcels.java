package org.included.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.included.kernel.PersonId;
import org.included.library.Edition;
import org.included.library.Editions;
import org.included.library.Part;
import org.included.library.Step;
import org.included.practice.Plan;
import org.included.web.ParcelReceiver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was typed on a step when its writer had been signed out meanwhile. */
@Component
class LearningParcels implements ParcelReceiver {
  private static final Pattern STEP = Pattern.compile("/modules/([a-z0-9-]+)/([a-z0-9-]+)");

  private final Editions editions;
  private final Learning learning;

  LearningParcels(Editions editions, Learning learning) {
    this.editions = editions;
    this.learning = learning;
  }

  @Override
  public boolean receives(String path) {
    return STEP.matcher(path).matches();
  }

  @Override
  public void receive(PersonId person, String path, Map<String, List<String>> fields) {
    var names = STEP.matcher(path);
    if (!names.matches()) {
      return;
    }
    var form = new HashMap<String, String[]>();
    fields.forEach((name, values) -> form.put(name, values.toArray(String[]::new)));
    editions
        .current(names.group(1))
        .ifPresent(edition ->
            edition
                .module()
                .step(names.group(2))
                .filter(Learning::keeps)
                .ifPresent(step -> keep(person, edition, step, StepForm.of(form))));
  }

  /** Of what was too long to be kept when its page closed itself, as much as a box takes. */
  private void keep(PersonId person, Edition edition, Step step, StepForm form) {
    var answers = form.answers().upTo(StepForm.MOST_CHARACTERS);
    // a parcel without a key is no repeat of another one
    var key = form.key().isEmpty() ? StepForm.newKey() : form.key();
    var plan = form.later() ? null : planOf(edition, step, answers);
    var own = new Learning.Submission(answers, key, form.revision(), false, plan);
    var outcome =
        plan == null
            ? learning.save(person, edition, step, own)
            : learning.finish(person, edition, step, own);
    if (outcome instanceof Learning.Outcome.Disagreement(var other)) {
      var both = both(step, other.answers(), answers);
      learning.save(
          person, edition, step, new Learning.Submission(both, key, other.revision(), false, null));
    }
  }

  /**
   * The plan, where it was a whole one; null otherwise. The wording is the one that was filled in.
   */
  private static @Nullable Plan planOf(Edition edition, Step step, Answers answers) {
    return step.bodies().byAudience().values().stream()
        .filter(body -> PlanView.isWhole(body, answers))
        .findFirst()
        .map(body -> PlanView.plan(edition.module().slug(), step.id(), body, answers))
        .orElse(null);
  }

  /** Nobody is there to choose between two texts yet, so the box holds both, the kept one first. */
  private static Answers both(Step step, Answers kept, Answers sent) {
    var both = new HashMap<String, List<String>>(sent.values());
    both.putAll(kept.values());
    for (var id : freeText(step)) {
      var first = kept.written(id);
      var second = sent.written(id);
      if (!first.isBlank() && !second.isBlank() && !first.contains(second)) {
        both.put(id, List.of(second.contains(first) ? second : first + "\n\n" + second));
      }
    }
    return new Answers(both);
  }

  private static List<String> freeText(Step step) {
    var ids = new ArrayList<String>();
    step.bodies()
        .byAudience()
        .values()
        .forEach(body -> {
          body.questions().stream()
              .filter(q -> q.choose() == Part.Choose.TEXT)
              .forEach(q -> ids.add(q.id()));
          body.parts().stream()
              .filter(Part.PlanSentence.class::isInstance)
              .flatMap(p -> ((Part.PlanSentence) p).blanks().stream())
              .forEach(b -> ids.add(b.id()));
        });
    return ids;
  }
}
