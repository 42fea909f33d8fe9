package org.included.feedback;

import java.util.Map;
import org.included.kernel.NotFound;
import org.included.library.Editions;
import org.included.library.Situations;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** "Useful? Unclear? Unsafe?": one tap under a step or a card, with no account and no name. */
@Controller
class TapPages {
  /**
   * After the tap, where no script said it on the spot.
   *
   * @param path of the step or card
   * @param about its title
   */
  record ThanksPage(String path, String about, String said, String thanks, Here here)
      implements Page {
    @Override
    public String title() {
      return "Thank you";
    }
  }

  private final Feedback feedback;
  private final Editions editions;
  private final Situations situations;

  TapPages(Feedback feedback, Editions editions, Situations situations) {
    this.feedback = feedback;
    this.editions = editions;
    this.situations = situations;
  }

  @PostMapping("/modules/{slug}/{id}/feedback")
  @Allow(Allow.Who.EVERYBODY)
  Reply step(
      @PathVariable String slug,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String was,
      @RequestHeader(defaultValue = "") String accept,
      Caller caller) {
    var edition = editions.current(slug).orElseThrow(NotFound::new);
    var step = edition.module().step(id).orElseThrow(NotFound::new);
    var said = Saying.of(was).orElseThrow(NotFound::new);
    var spot = Spot.step(slug, id);
    var thanks = thanks(feedback.say(spot, edition.hash(), said, caller), said);
    return reply(
        accept, new ThanksPage(spot.path(), step.title(), said.value(), thanks, Here.MODULES));
  }

  @PostMapping("/cards/{slug}/feedback")
  @Allow(Allow.Who.EVERYBODY)
  Reply card(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String was,
      @RequestHeader(defaultValue = "") String accept,
      Caller caller) {
    var situation = situations.current(slug).orElseThrow(NotFound::new);
    var said = Saying.of(was).orElseThrow(NotFound::new);
    var spot = Spot.card(slug);
    var thanks = thanks(feedback.say(spot, situation.hash(), said, caller), said);
    return reply(
        accept, new ThanksPage(spot.path(), situation.title(), said.value(), thanks, Here.FIND));
  }

  /** Only what is true: nobody hears of it where no author is named, or where it did not count. */
  private static String thanks(Feedback.Tapped tapped, Saying said) {
    boolean unsafe = said == Saying.UNSAFE;
    return switch (tapped) {
      case REVIEWER_TOLD -> "Thank you. A named reviewer hears of it today.";
      case COUNTED ->
          "Thank you. It is counted, with no name."
              + (unsafe ? " To tell somebody now, use the address on the help page." : "");
      case NOT_COUNTED ->
          "Thank you. Many taps came from where you are in the last hour, so this one is not counted."
              + (unsafe ? " To tell somebody now, use the address on the help page." : "");
    };
  }

  private static Reply reply(String accept, ThanksPage page) {
    return accept.contains(MediaType.APPLICATION_JSON_VALUE)
        ? new Reply.Data(200, Map.of("thanks", page.thanks()))
        : Reply.page(page);
  }
}
