package org.included.learning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.library.Body;
import org.included.library.Part;
import org.included.library.Step;
import org.included.web.Parcel;

/**
 * What the form of a step brings.
 *
 * @param key of this opening of the form, so that its own repeats count once
 * @param revision of the words that it was shown
 * @param as the tag of the person whom it was shown to, who may have been signed out since; empty
 *     for somebody signed out; {@link Parcel#ANYBODY} for whoever signs in now
 * @param later "Save for later" was pressed
 * @param closing the page sent itself, because its reader was away too long
 * @param keep of two texts, {@code kept} (the one from before) or {@code mine}; empty otherwise
 */
record StepForm(
    Answers answers,
    String key,
    int revision,
    boolean summary,
    String as,
    boolean later,
    boolean closing,
    String keep) {
  /** Characters in one box; beyond that the page comes back, with all of them. */
  static final int MOST_CHARACTERS = 20_000;

  static StepForm of(Map<String, String[]> form) {
    return new StepForm(
        Answers.of(form),
        first(form, "key"),
        number(first(form, "revision")),
        !first(form, "summary").isEmpty(),
        first(form, Parcel.AS),
        !first(form, "later").isEmpty(),
        !first(form, "closing").isEmpty(),
        first(form, "keep"));
  }

  private static String first(Map<String, String[]> form, String name) {
    var values = form.get(name);
    return values == null || values.length == 0 ? "" : values[0];
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  static String newKey() {
    return Long.toString(UUID.randomUUID().getMostSignificantBits(), Character.MAX_RADIX);
  }

  boolean asPerson() {
    return !as.isEmpty();
  }

  /** Whether these words are somebody else's: their page was left open here. */
  boolean isNotOf(PersonId person) {
    return Parcel.isNotOf(as, person);
  }

  /** What keeps words from being kept at all. */
  Problems tooLong() {
    var problems = Problems.none();
    for (var entry : answers.values().entrySet()) {
      int length = answers.written(entry.getKey()).length();
      if (length > MOST_CHARACTERS) {
        problems =
            problems.and(
                Answers.FIELD + entry.getKey(),
                "This box takes up to 20,000 characters, and you have written %,d. Your words are still here: shorten them, or keep part of them somewhere else"
                    .formatted(length));
      }
    }
    return problems;
  }

  /** What is missing before the step can be done. In the order of the page. */
  Problems problems(Step step, Body body) {
    return switch (step) {
      case Step.Check _, Step.Scenario _, Step.Retrieval _ -> unanswered(body);
      case Step.Plan _ -> blanks(body);
      case Step.Reflect _ -> nothingWritten(body);
      case Step.Cue _,
          Step.Read _,
          Step.Watch _,
          Step.Model _,
          Step.Rehearse _,
          Step.TryIt _,
          Step.Resource _,
          Step.Local _,
          Step.InHouse _ ->
          Problems.none();
    };
  }

  private Problems unanswered(Body body) {
    var problems = Problems.none();
    for (var part : body.parts()) {
      if (part instanceof Part.Question q
          && q.choose() != Part.Choose.TEXT
          && answers.chosen(q.id()).isEmpty()) {
        problems = problems.and(Answers.FIELD + q.id(), "Choose an answer: " + q.plainPrompt());
      }
    }
    return problems;
  }

  private Problems blanks(Body body) {
    var problems = Problems.none();
    for (var part : body.parts()) {
      if (part instanceof Part.PlanSentence plan) {
        for (var blank : plan.blanks()) {
          if (blank.required() && answers.written(blank.id()).isBlank()) {
            problems =
                problems.and(
                    Answers.FIELD + blank.id(),
                    "Write what comes after “" + blank.plainLabel() + "”, like: " + blank.hint());
          }
        }
      }
    }
    return problems;
  }

  private Problems nothingWritten(Body body) {
    List<Part.Question> questions = body.questions();
    boolean empty = questions.stream().allMatch(q -> answers.chosen(q.id()).isEmpty());
    return Problems.none()
        .andIf(
            empty && !questions.isEmpty(),
            questions.isEmpty() ? "" : Answers.FIELD + questions.getFirst().id(),
            "Write a few words in one of the boxes, or choose “Save for later”");
  }
}
