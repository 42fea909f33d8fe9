package org.included.learning;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.included.library.Review;
import org.included.library.Step;
import org.included.web.Sight;
import org.included.web.StepMark;

/** What stands above a step: where it is in its module, its minutes, who can see what. */
final class StepHeads {
  private StepHeads() {}

  static StepPage.Head head(StepPages.Place place, Learning.State state) {
    return head(place, state, false);
  }

  /** Of an edition that is no longer current. */
  static StepPage.Head old(StepPages.Place place, Learning.State state) {
    return head(place, state, true);
  }

  private static StepPage.Head head(StepPages.Place place, Learning.State state, boolean old) {
    var module = place.edition().module();
    int number = module.steps().indexOf(place.step()) + 1;
    return new StepPage.Head(
        place.path(),
        "/modules/" + module.slug(),
        place.step().id(),
        place.step().title(),
        module.cover().shortTitle(),
        number,
        module.steps().size(),
        place.step().minutes(),
        sight(place),
        place.audience().phase().words(),
        line(place, state.progress().doneIn(module)),
        module.outstanding().stream().map(Review::by).filter(Objects::nonNull).toList(),
        old ? "" : earlierEdition(place, state),
        place.step() instanceof Step.InHouse ? "/modules/" + module.slug() + "/team" : "",
        old);
  }

  private static String earlierEdition(StepPages.Place place, Learning.State state) {
    var answered = state.wordsOn(place.step().id()).edition();
    return answered.isEmpty() || answered.equals(place.edition().hash())
        ? ""
        : place.path() + "/editions/" + answered;
  }

  private static Sight sight(StepPages.Place place) {
    if (!Learning.keeps(place.step())) {
      return Sight.NOTHING_KEPT;
    }
    return place.viewer().signedIn() ? Sight.ONLY_YOU : Sight.ONLY_THIS_TAB;
  }

  private static List<StepMark> line(StepPages.Place place, Set<String> done) {
    var module = place.edition().module();
    return module.steps().stream()
        .map(s ->
            new StepMark(
                s.title(),
                s.id().equals(place.step().id())
                    ? StepMark.State.NOW
                    : done.contains(s.id()) ? StepMark.State.DONE : StepMark.State.OPEN,
                "/modules/" + module.slug() + "/" + s.id(),
                module.slug() + "/" + s.id()))
        .toList();
  }
}
