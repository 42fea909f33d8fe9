package org.included.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.included.library.Body;
import org.included.library.Part;
import org.included.web.Difference;

/** Both texts, where two tabs or devices disagree; what is the same in both is carried along. */
final class TwoTextsView {
  private TwoTextsView() {}

  static StepPage.TwoTextsPage page(
      StepPage.Head head, Body body, StepForm form, Learning.Kept other) {
    var differences = new ArrayList<Difference>();
    var others = new LinkedHashMap<String, List<String>>();
    labels(body)
        .forEach((id, label) -> {
          var kept = other.answers().written(id);
          var mine = form.answers().written(id);
          if (kept.equals(mine)) {
            others.put(Answers.FIELD + id, form.answers().chosen(id));
          } else {
            differences.add(new Difference(Answers.FIELD + id, label, kept, mine));
          }
        });
    return new StepPage.TwoTextsPage(head, other.revision(), form.key(), differences, others);
  }

  /** What the boxes of a step are called, by the id of their field. */
  private static Map<String, String> labels(Body body) {
    var labels = new LinkedHashMap<String, String>();
    body.questions().forEach(q -> labels.put(q.id(), q.plainPrompt()));
    for (var part : body.parts()) {
      if (part instanceof Part.PlanSentence plan) {
        plan.blanks().forEach(b -> labels.put(b.id(), b.plainLabel()));
      }
      if (part instanceof Part.CueChoice) {
        labels.put(Answers.CUE, "Your cue");
      }
    }
    return labels;
  }
}
