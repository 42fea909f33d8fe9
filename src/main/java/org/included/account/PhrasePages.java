package org.included.account;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a recovery phrase, reading it once, and signing in with it. */
@Controller
class PhrasePages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /**
   * @param since the day on which they made the one that they have; null if they have none
   * @param joined whether they come from joining, and go on to Today
   */
  record PhrasePage(@Nullable String since, boolean joined) implements Page {
    @Override
    public String title() {
      return joined ? "You are in. Will you want to come back?" : "Recovery phrase";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  /** The words, this once. */
  record PhraseOncePage(List<String> words) implements Page {
    @Override
    public String title() {
      return "Write these seven words down";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  record PhraseSignInPage(String phrase, Along along, Problems problems) implements FormPage {
    @Override
    public String title() {
      return "Use your recovery phrase";
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }
  }

  private final Phrases phrases;
  private final Arrival arrival;
  private final Clock clock;

  PhrasePages(Phrases phrases, Arrival arrival, Clock clock) {
    this.phrases = phrases;
    this.arrival = arrival;
    this.clock = clock;
  }

  @GetMapping("/account/phrase")
  @Allow(Allow.Who.PERSON)
  Reply show(@RequestParam(defaultValue = "") String joined, Viewer viewer) {
    var since = phrases.madeAt(viewer.self()).map(this::day).orElse(null);
    return Reply.page(new PhrasePage(since, joined.equals("yes")));
  }

  private String day(Instant at) {
    return DAY.format(at.atZone(clock.getZone()));
  }

  @PostMapping("/account/phrase")
  @Allow(Allow.Who.PERSON)
  Reply make(Viewer viewer) {
    return Reply.page(new PhraseOncePage(phrases.make(viewer.self()).words()));
  }

  @GetMapping("/sign-in/phrase")
  @Allow(Allow.Who.EVERYBODY)
  Reply signIn(Along.Fields fields, Viewer viewer) {
    var along = fields.along().orShared(viewer.shared());
    return arrival
        .already(viewer, along)
        .orElseGet(() -> Reply.page(new PhraseSignInPage("", along, Problems.none())));
  }

  /**
   * @param phrase null where somebody comes from the page to sign in, with what came along
   */
  @PostMapping("/sign-in/phrase")
  @Allow(Allow.Who.EVERYBODY)
  Reply enter(
      @RequestParam(required = false) @Nullable String phrase,
      Along.Fields fields,
      Viewer viewer,
      Caller caller) {
    var along = fields.along();
    var already = arrival.already(viewer, along);
    if (already.isPresent()) {
      return already.get();
    }
    if (phrase == null) {
      return Reply.page(new PhraseSignInPage("", along, Problems.none()));
    }
    return switch (phrases.enter(Phrase.of(phrase), along.shared(), caller)) {
      case Entry.In(var signIn, _) -> arrival.with(signIn, along, viewer);
      case Entry.Wait(var left) ->
          Reply.page(new PhraseSignInPage(phrase, along, SignInWords.waitWithPhrase(left)), 429);
      case Entry.Refused _, Entry.Which _ ->
          Reply.page(
              new PhraseSignInPage(phrase, along, Problems.of("phrase", SignInWords.NO_PHRASE)));
    };
  }
}
