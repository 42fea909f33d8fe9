package org.included.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
          var options = options(body, id);
          if (kept.equals(mine) || !options.isEmpty()) {
            others.put(Answers.FIELD + id, form.answers().chosen(id));
          }
          if (!kept.equals(mine)) {
            differences.add(
                options.isEmpty()
                    ? new Difference(Answers.FIELD + id, label, kept, mine, false)
                    : new Difference(
                        Answers.FIELD + id,
                        label,
                        inWords(options, other.answers().chosen(id)),
                        inWords(options, form.answers().chosen(id)),
                        true));
          }
        });
    return new StepPage.TwoTextsPage(
        head, other.revision(), form.key(), form.as(), differences, others);
  }

  /** What there is to choose from, by id; empty where words are written. */
  private static Map<String, String> options(Body body, String id) {
    var options = new LinkedHashMap<String, String>();
    body.question(id).ifPresent(q -> q.options().forEach(o -> options.put(o.id(), o.plainLabel())));
    if (id.equals(Answers.CUE)) {
      for (var part : body.parts()) {
        if (part instanceof Part.CueChoice cue) {
          cue.prompts().forEach(p -> options.put(p.id(), p.plainLabel()));
        }
      }
    }
    return options;
  }

  private static String inWords(Map<String, String> options, List<String> chosen) {
    return chosen.stream().map(c -> options.getOrDefault(c, "")).collect(Collectors.joining("\n"));
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
