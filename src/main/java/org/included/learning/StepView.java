package org.included.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.included.kernel.ChildNames;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.library.Body;
import org.included.library.Module;
import org.included.library.Part;
import org.included.library.Step;
import org.included.practice.Plan;
import org.included.web.ErrorLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a step together: who sees what, which button, what is given back. */
@Component
class StepView {
  private static final int KEYED_THAT_SUGGEST = 3;

  private final Pieces pieces;

  StepView(Pieces pieces) {
    this.pieces = pieces;
  }

  /** The steps whose words this page needs: its own, those it gives back, those that suggest. */
  List<String> wordsNeeded(StepPages.Place place) {
    var module = place.edition().module();
    var echoed = new ArrayList<String>();
    for (var part : body(place).parts()) {
      if (part instanceof Part.Echo echo) {
        echoed.add(echo.of());
      }
    }
    var id = place.step().id();
    var steps = new ArrayList<String>(List.of(id));
    for (var path : List.of(module.steps(), module.followUps())) {
      for (var other : path) {
        if (!other.id().equals(id) && concerns(module.body(other, place.audience()), echoed, id)) {
          steps.add(other.id());
        }
      }
    }
    return steps;
  }

  private static boolean concerns(Body other, List<String> echoed, String step) {
    for (var question : other.questions()) {
      if (echoed.contains(question.id()) || question.shows().contains(step)) {
        return true;
      }
    }
    return false;
  }

  private static Stream<Step> everyStep(Module module) {
    return Stream.concat(module.steps().stream(), module.followUps().stream());
  }

  private static Body body(StepPages.Place place) {
    return place.edition().module().body(place.step(), place.audience());
  }

  StepPage page(
      StepPages.Place place,
      Learning.State state,
      Answers answers,
      Problems problems,
      boolean summary) {
    boolean done = state.progress().isDone(place.edition().module(), place.step());
    boolean said = done && !problems.any() && saysSomethingBack(place.step());
    return page(place, state, answers, problems, summary, said, null);
  }

  /**
   * A step as it was in an earlier edition, with what the reader answered then. Nothing to send.
   */
  StepPage oldPage(StepPages.Place place, Learning.State state) {
    var answers = state.wordsOn(place.step().id()).answers();
    var body = body(place);
    var shown =
        new Pieces.Shown(answers, Problems.none(), true, false, earlier(place, state, answers));
    return new StepPage(
        StepHeads.old(place, state),
        pieces.of(body, shown, ""),
        body.sources(),
        false,
        List.of(),
        List.of(),
        null,
        new StepPage.Onward(place.path(), "Back to the step as it is now"),
        null,
        null);
  }

  /** The step again for somebody signed out, with what we say to what they chose. */
  StepPage signedOutPage(StepPages.Place place, Answers answers) {
    return page(
        place,
        Learning.State.NONE,
        answers,
        Problems.none(),
        false,
        true,
        PlanView.kept(plan(place, answers), answers));
  }

  private StepPage page(
      StepPages.Place place,
      Learning.State state,
      Answers answers,
      Problems problems,
      boolean summary,
      boolean said,
      StepPage.@Nullable KeptPlan plan) {
    var body = body(place);
    boolean hasSummary = body.parts().stream().anyMatch(Part.Summary.class::isInstance);
    var shown =
        new Pieces.Shown(
            answers, problems, said, summary && hasSummary, earlier(place, state, answers));
    boolean signedIn = place.viewer().signedIn();
    boolean sends = signedIn || Learning.keeps(place.step());
    return new StepPage(
        StepHeads.head(place, state),
        pieces.of(body, shown, "/modules/" + place.edition().module().slug() + "/files/"),
        body.sources(),
        writesFreely(body),
        ErrorLink.of(problems),
        names(place, answers),
        sends && plan == null ? form(place, state, summary && hasSummary, said) : null,
        said || !sends ? onward(place) : new StepPage.Onward(null, null),
        hasSummary ? offer(place, state, summary) : null,
        plan);
  }

  /** Whether a page answers what was chosen before going on. */
  boolean saysSomethingBack(Step step) {
    return switch (step) {
      case Step.Check _, Step.Scenario _, Step.Retrieval _ -> true;
      case Step.Read _,
          Step.Watch _,
          Step.Model _,
          Step.Rehearse _,
          Step.TryIt _,
          Step.Plan _,
          Step.Cue _,
          Step.Reflect _,
          Step.Resource _,
          Step.Local _,
          Step.InHouse _ ->
          false;
    };
  }

  private static Map<String, String> earlier(
      StepPages.Place place, Learning.State state, Answers own) {
    var earlier = new HashMap<String, String>();
    state
        .words()
        .values()
        .forEach(k ->
            k.answers().values().keySet().forEach(q -> earlier.put(q, k.answers().written(q))));
    if (!place.viewer().signedIn()) {
      own.values().keySet().forEach(q -> earlier.put(q, own.written(q)));
    }
    return earlier;
  }

  static boolean writesFreely(Body body) {
    return body.questions().stream().anyMatch(q -> q.choose() == Part.Choose.TEXT)
        || body.parts().stream().anyMatch(Part.PlanSentence.class::isInstance);
  }

  /** What looks like a child's name, unless the module itself uses it in its case. */
  private static List<String> names(StepPages.Place place, Answers answers) {
    var found =
        answers.values().keySet().stream()
            .map(answers::written)
            // what is too long is not kept, and comes back with another message
            .filter(text -> text.length() <= StepForm.MOST_CHARACTERS)
            .flatMap(text -> ChildNames.in(text).stream())
            .distinct()
            .toList();
    if (found.isEmpty()) {
      return found;
    }
    var own = new StringBuilder();
    everyStep(place.edition().module())
        .forEach(s -> own.append(place.edition().module().body(s, place.audience()).parts()));
    return found.stream().filter(n -> own.indexOf(n) < 0).toList();
  }

  private static StepPage.Form form(
      StepPages.Place place, Learning.State state, boolean summary, boolean said) {
    var viewer = place.viewer();
    boolean signedIn = viewer.signedIn();
    boolean keeps = Learning.keeps(place.step());
    return new StepPage.Form(
        StepForm.newKey(),
        state.wordsOn(place.step().id()).revision(),
        viewer.person().map(PersonId::tag).orElse(null),
        summary,
        signedIn && keeps ? place.path() + "/draft" : null,
        signedIn || !keeps ? null : place.edition().module().slug() + "/" + place.step().id(),
        said ? "Send my changes" : send(place),
        signedIn);
  }

  private static String send(StepPages.Place place) {
    return switch (place.step()) {
      case Step.Check _, Step.Scenario _, Step.Retrieval _ -> "See what we say";
      case Step.Plan _ -> "Keep my plan";
      case Step.Reflect _ -> "Keep my words";
      case Step.Cue _ -> "Keep my cue";
      case Step.Read _,
          Step.Watch _,
          Step.Model _,
          Step.Rehearse _,
          Step.TryIt _,
          Step.Resource _,
          Step.Local _,
          Step.InHouse _ ->
          continueTo(place);
    };
  }

  private static StepPage.Onward onward(StepPages.Place place) {
    return new StepPage.Onward(place.next(), continueTo(place));
  }

  private static String continueTo(StepPages.Place place) {
    return place
        .edition()
        .module()
        .next(place.step())
        .map(s -> "Continue to “" + s.title() + "”")
        .orElse("Finish");
  }

  private static StepPage.SummaryOffer offer(
      StepPages.Place place, Learning.State state, boolean summary) {
    return new StepPage.SummaryOffer(
        summary ? place.path() : place.path() + "?summary=1",
        summary,
        keyedAnsweredWell(place, state) >= KEYED_THAT_SUGGEST);
  }

  private static long keyedAnsweredWell(StepPages.Place place, Learning.State state) {
    var module = place.edition().module();
    return everyStep(module)
        .flatMap(s ->
            module.body(s, place.audience()).questions().stream()
                .filter(q -> q.shows().contains(place.step().id()))
                .filter(q -> state.wordsOn(s.id()).answers().knows(q)))
        .count();
  }

  /** What the form brings, with the plan where the step makes one. */
  Learning.Submission submission(StepPages.Place place, StepForm form) {
    return new Learning.Submission(
        form.answers(), form.key(), form.revision(), form.summary(), plan(place, form.answers()));
  }

  private @Nullable Plan plan(StepPages.Place place, Answers answers) {
    return PlanView.plan(place.edition().module().slug(), place.step().id(), body(place), answers);
  }

  StepPage.TwoTextsPage twoTexts(StepPages.Place place, StepForm form, Learning.Kept other) {
    return TwoTextsView.page(StepHeads.head(place, Learning.State.NONE), body(place), form, other);
  }
}
