package org.included.account;

import java.time.Clock;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link in the mail. Opening it shows a page and changes nothing, because mail scanners open
 * every link; the button on the page signs in.
 */
@Controller
class LinkPages {
  /**
   * @param email whose it is, so that nobody is signed in as somebody else without seeing it
   */
  record LinkPage(String link, String email, Along along) implements Page {
    @Override
    public String title() {
      return "One press and you are in";
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }
  }

  record DeadLinkPage(String sentence) implements Page {
    @Override
    public String title() {
      return "This link no longer works";
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }
  }

  private final SignIns signIns;
  private final Arrival arrival;
  private final WhichPages whichPages;
  private final Clock clock;

  LinkPages(SignIns signIns, Arrival arrival, WhichPages whichPages, Clock clock) {
    this.signIns = signIns;
    this.arrival = arrival;
    this.whichPages = whichPages;
    this.clock = clock;
  }

  @GetMapping("/sign-in/link/{link}")
  @Allow(Allow.Who.EVERYBODY)
  Reply open(@PathVariable String link) {
    var found = signIns.look(link);
    if (found.isEmpty()) {
      return dead(Code.Verdict.WRONG);
    }
    var row = found.get();
    var verdict = row.code().opened(clock.instant());
    return verdict == Code.Verdict.RIGHT
        ? Reply.page(
            new LinkPage(
                link, row.email().value(), new Along(row.landing(), row.shared(), "", false)))
        : dead(verdict);
  }

  private static Reply dead(Code.Verdict verdict) {
    return Reply.page(new DeadLinkPage(sentence(verdict)), 410);
  }

  private static String sentence(Code.Verdict verdict) {
    return switch (verdict) {
      case USED -> "It has been used. It works once.";
      case TOO_OLD -> "It is older than ten minutes.";
      case WRONG -> "There is a newer mail from us, or the end of the address is missing.";
      case RIGHT, TRIED_TOO_OFTEN -> "Ask for a new one.";
    };
  }

  @PostMapping("/sign-in/link/{link}")
  @Allow(Allow.Who.EVERYBODY)
  Reply press(
      @PathVariable String link,
      @RequestParam(defaultValue = "") String shared,
      @RequestParam(defaultValue = "") String can,
      Viewer viewer,
      Caller caller) {
    return switch (signIns.press(link, shared.equals("yes"), caller)) {
      case Entry.In(var signIn, var landing) ->
          arrival.byCode(signIn, Along.to(landing), viewer, can.equals("yes"), caller);
      case Entry.Which(var email, var landing) ->
          whichPages.ask(email, Along.to(landing).orShared(shared.equals("yes")));
      case Entry.Refused(var why) -> dead(why);
      case Entry.Wait _ -> throw new IllegalStateException("a link is never held up");
    };
  }
}
