package org.included.learning;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.included.library.Audience;
import org.included.library.Module;
import org.included.library.Source;
import org.included.library.Step;
import org.springframework.stereotype.Component;

/**
 * A module from its first step to its last follow-up, as one audience reads it, with all that
 * anybody could come to see on it. To look at: nobody's answers are in it, and nothing can be sent.
 */
@Component
public class ReadThrough {
  /**
   * One step.
   *
   * @param when in words, for what comes later or is for a team; empty on the way through
   * @param safeguarding whether somebody writes freely on it, so that the sentence stands below
   */
  public record StepText(
      String id,
      String title,
      int minutes,
      String when,
      List<Content> body,
      List<Source> sources,
      boolean safeguarding) {}

  private final Pieces pieces;

  ReadThrough(Pieces pieces) {
    this.pieces = pieces;
  }

  /**
   * Every step in the order of reading: self-study, follow-ups, in-house.
   *
   * @param files the address below which films are fetched, with the slash at its end
   */
  public List<StepText> of(Module module, Audience audience, String files) {
    return Stream.of(
            module.steps().stream().map(s -> text(module, s, audience, files, "")),
            module.followUps().stream()
                .map(s -> text(module, s, audience, files, ModulePages.inWords(s.after()))),
            module.inHouse().stream().map(s -> text(module, s, audience, files, "with a team")))
        .flatMap(steps -> steps)
        .toList();
  }

  private StepText text(Module module, Step step, Audience audience, String files, String when) {
    var body = module.body(step, audience);
    return new StepText(
        step.id(),
        step.title(),
        step.minutes(),
        when,
        pieces.of(body, Pieces.Shown.WHOLE, files),
        body.sources(),
        StepView.writesFreely(body));
  }
}
