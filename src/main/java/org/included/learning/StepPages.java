package org.included.learning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.Problems;
import org.included.library.Audience;
import org.included.library.Body;
import org.included.library.Edition;
import org.included.library.Editions;
import org.included.library.Reader;
import org.included.library.Step;
import org.included.web.Allow;
import org.included.web.Allow.Who;
import org.included.web.Parcels;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One step a page: read it, answer it, keep it, go on. Reading never needs an account. */
@Controller
class StepPages {
  /** A step that somebody is on. */
  record Place(Edition edition, Step step, Viewer viewer, Audience audience) {
    Place(Edition edition, Step step, Viewer viewer) {
      this(edition, step, viewer, Reader.of(viewer.bearer()).audience());
    }

    String path() {
      return "/modules/" + edition.module().slug() + "/" + step.id();
    }

    String next() {
      var module = edition.module();
      return module
          .next(step)
          .map(s -> "/modules/" + module.slug() + "/" + s.id())
          .orElse("/modules/" + module.slug());
    }
  }

  private final Editions editions;
  private final Learning learning;
  private final StepView view;
  private final Parcels parcels;

  StepPages(Editions editions, Learning learning, StepView view, Parcels parcels) {
    this.editions = editions;
    this.learning = learning;
    this.view = view;
    this.parcels = parcels;
  }

  @GetMapping("/modules/{slug}/{id}")
  @Allow(Who.EVERYBODY)
  Reply read(
      @PathVariable String slug,
      @PathVariable String id,
      @RequestParam(required = false) String summary,
      Viewer viewer) {
    var edition = editions.current(slug).orElseThrow(NotFound::new);
    var step = edition.module().step(id);
    if (step.isEmpty()) {
      return moved(edition, id);
    }
    var place = new Place(edition, step.get(), viewer);
    var state = state(place);
    return Reply.page(
        view.page(place, state, state.wordsOn(id).answers(), Problems.none(), summary != null));
  }

  /** The step as it was in an edition that somebody answered; to look at. */
  @GetMapping("/modules/{slug}/{id}/editions/{hash}")
  @Allow(Who.EVERYBODY)
  Reply readOld(
      @PathVariable String slug,
      @PathVariable String id,
      @PathVariable String hash,
      Viewer viewer) {
    var edition = editions.edition(slug, hash).orElseThrow(NotFound::new);
    var step = edition.module().step(id).orElseThrow(NotFound::new);
    var place = new Place(edition, step, viewer);
    return Reply.page(view.oldPage(place, state(place)));
  }

  /** A step that was retired sends its readers to what took its place, or to the module. */
  private static Reply moved(Edition edition, String id) {
    var module = edition.module();
    if (!module.cover().retired().containsKey(id)) {
      throw new NotFound();
    }
    return module.successors(id).stream()
        .filter(heir -> module.step(heir).isPresent())
        .findFirst()
        .map(heir -> Reply.seeOther("/modules/" + module.slug() + "/" + heir))
        .orElseGet(() -> Reply.seeOther("/modules/" + module.slug()));
  }

  private Learning.State state(Place place) {
    var module = place.edition().module();
    return place
        .viewer()
        .person()
        .map(p -> learning.state(p, module.slug(), view.wordsNeeded(place)))
        .orElse(Learning.State.NONE);
  }

  @PostMapping("/modules/{slug}/{id}")
  @Allow(Who.EVERYBODY)
  Reply send(
      @PathVariable String slug,
      @PathVariable String id,
      HttpServletRequest request,
      Viewer viewer) {
    var place = place(slug, id, viewer);
    var form = StepForm.of(request.getParameterMap());
    var tooLong = form.tooLong();
    // a page that closed itself shows its words to nobody who may sit there now
    boolean nobodyThere = form.closing() && viewer.person().isEmpty();
    if (viewer.person().isPresent()) {
      ownerOf(form, viewer);
    }
    if (tooLong.any() && !nobodyThere) {
      return Reply.page(view.page(place, state(place), form.answers(), tooLong, form.summary()));
    }
    if (viewer.person().isPresent()) {
      return sendAs(viewer.self(), place, form);
    }
    return form.asPerson() || nobodyThere
        ? new Reply.SignInFirst(parcels.pack(request))
        : sendSignedOut(place, form);
  }

  private Place place(String slug, String id, Viewer viewer) {
    var edition = editions.current(slug).orElseThrow(NotFound::new);
    return new Place(edition, edition.module().step(id).orElseThrow(NotFound::new), viewer);
  }

  private Reply sendAs(PersonId person, Place place, StepForm form) {
    if (form.keep().equals("kept")) {
      return Reply.seeOther(place.path());
    }
    var submission = view.submission(place, form);
    if (form.later() || form.keep().equals("mine")) {
      return answer(
          place,
          form,
          learning.save(person, place.edition(), place.step(), submission),
          form.later() ? "/today" : place.path());
    }
    var problems = form.problems(place.step(), body(place));
    if (problems.any()) {
      return Reply.page(view.page(place, state(place), form.answers(), problems, form.summary()));
    }
    var then = view.saysSomethingBack(place.step()) ? place.path() + "#said" : place.next();
    return answer(
        place, form, learning.finish(person, place.edition(), place.step(), submission), then);
  }

  /** A page that one person left open is not sent in the name of the next. */
  private static PersonId ownerOf(StepForm form, Viewer viewer) {
    if (form.isNotOf(viewer.self())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return viewer.self();
  }

  private Body body(Place place) {
    return place.edition().module().body(place.step(), place.audience());
  }

  private Reply answer(Place place, StepForm form, Learning.Outcome outcome, String then) {
    return switch (outcome) {
      case Learning.Outcome.Saved _ -> Reply.seeOther(then);
      case Learning.Outcome.Disagreement(var other) ->
          Reply.page(view.twoTexts(place, form, other), 409);
    };
  }

  /** Nobody is signed in: nothing is kept here, and the page says what it would have said. */
  private Reply sendSignedOut(Place place, StepForm form) {
    var problems = form.later() ? Problems.none() : form.problems(place.step(), body(place));
    if (problems.any()) {
      return Reply.page(
          view.page(place, Learning.State.NONE, form.answers(), problems, form.summary()));
    }
    return Learning.keeps(place.step())
        ? Reply.page(view.signedOutPage(place, form.answers()))
        : Reply.seeOther(place.next());
  }

  /** What the script keeps while somebody types: after a pause, and on leaving. */
  @PostMapping("/modules/{slug}/{id}/draft")
  @Allow(Who.EVERYBODY)
  Reply draft(
      @PathVariable String slug,
      @PathVariable String id,
      HttpServletRequest request,
      Viewer viewer) {
    var place = place(slug, id, viewer);
    var form = StepForm.of(request.getParameterMap());
    if (viewer.person().isEmpty()) {
      return new Reply.Data(401, Map.of("signIn", true));
    }
    if (form.tooLong().any()) {
      return new Reply.Data(422, Map.of("most", StepForm.MOST_CHARACTERS));
    }
    var outcome =
        learning.save(
            ownerOf(form, viewer), place.edition(), place.step(), view.submission(place, form));
    return switch (outcome) {
      case Learning.Outcome.Saved saved ->
          new Reply.Data(200, Map.of("revision", saved.revision()));
      case Learning.Outcome.Disagreement(var other) ->
          new Reply.Data(409, Map.of("revision", other.revision()));
    };
  }
}
