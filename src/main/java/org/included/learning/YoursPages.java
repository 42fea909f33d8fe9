package org.included.learning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.included.library.Editions;
import org.included.web.Allow;
import org.included.web.Allow.Who;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Are these yours?" What a device kept while nobody was signed in is asked for item by item: it
 * may be a colleague's. Only the device knows of it, so a script lists it; without scripts nothing
 * was kept.
 */
@Controller
class YoursPages {
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}/[a-z0-9-]{1,40}");

  /** A module that the script may have to name. */
  record Named(String slug, String title) {}

  record YoursPage(List<Named> modules) implements Page {
    @Override
    public String title() {
      return "Are these yours?";
    }

    @Override
    public Here here() {
      return Here.TODAY;
    }
  }

  private final Editions editions;
  private final Learning learning;
  private final LearningParcels parcels;

  YoursPages(Editions editions, Learning learning, LearningParcels parcels) {
    this.editions = editions;
    this.learning = learning;
    this.parcels = parcels;
  }

  @GetMapping("/yours")
  @Allow(Who.PERSON)
  Reply ask() {
    return Reply.page(
        new YoursPage(
            editions.current().stream()
                .map(e -> new Named(e.module().slug(), e.module().title()))
                .toList()));
  }

  /** Words that were typed on this device, said to be the person's. */
  @PostMapping("/yours/words")
  @Allow(Who.PERSON)
  Reply words(
      @RequestParam(defaultValue = "") String of, HttpServletRequest request, Viewer viewer) {
    if (!KEY.matcher(of).matches()) {
      return new Reply.Data(422, Map.of("of", of.length()));
    }
    var fields = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    parcels.receive(viewer.self(), "/modules/" + of, fields);
    return new Reply.Data(200, Map.of("kept", true));
  }

  /**
   * Steps that were read on this device. What asks for an answer or a plan is not done with that.
   */
  @PostMapping("/yours/steps")
  @Allow(Who.PERSON)
  Reply steps(@RequestParam(defaultValue = "") List<String> of, Viewer viewer) {
    for (var key : of) {
      if (KEY.matcher(key).matches()) {
        var names = key.split("/");
        editions
            .current(names[0])
            .ifPresent(edition ->
                edition
                    .module()
                    .step(names[1])
                    .filter(step -> !Learning.keeps(step))
                    .ifPresent(step ->
                        learning.finish(
                            viewer.self(), edition, step, Learning.Submission.NOTHING)));
      }
    }
    return new Reply.Data(200, Map.of("kept", true));
  }
}
