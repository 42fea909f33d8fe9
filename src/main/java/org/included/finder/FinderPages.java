package org.included.finder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.library.Editions;
import org.included.library.Module;
import org.included.library.Phase;
import org.included.library.Reader;
import org.included.library.Review;
import org.included.library.Situation;
import org.included.library.Situations;
import org.included.library.Step;
import org.included.web.Allow;
import org.included.web.ErrorLink;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Tile;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is happening? Words or a list lead to a situation, and to a card for the next minute. */
@Controller
class FinderPages {
  private static final int LONGEST = 300;

  /**
   * A situation that fits.
   *
   * @param module behind it; null while there is none
   */
  record Fit(
      String slug,
      String title,
      String could,
      String ask,
      boolean awaiting,
      @Nullable Tile module) {}

  /**
   * The way in.
   *
   * @param typed given back
   * @param asked whether words were sent; then {@code fits} may be empty
   * @param harm whether the safeguarding sentence comes before any card
   */
  record FindPage(
      String typed,
      boolean asked,
      boolean harm,
      List<Fit> fits,
      List<Finder.Group> groups,
      String index,
      List<ErrorLink> errors)
      implements Page {
    @Override
    public String title() {
      return "What is happening?";
    }

    boolean awaiting() {
      return fits.stream().anyMatch(Fit::awaiting);
    }

    String fitsInWords() {
      return switch (fits.size()) {
        case 1 -> "One card fits";
        case 2 -> "Two cards fit";
        default -> "Three cards fit";
      };
    }

    @Override
    public boolean isForSpeaking() {
      return true;
    }

    @Override
    public boolean hasProblems() {
      return !errors.isEmpty();
    }

    @Override
    public Here here() {
      return Here.FIND;
    }
  }

  /** A page about one situation. */
  interface AboutSituation extends Page {
    Situation situation();

    @Override
    default String title() {
      return situation().title();
    }

    @Override
    default boolean isForReading() {
      return true;
    }

    @Override
    default Here here() {
      return Here.FIND;
    }
  }

  /** What could be behind it, what to look for, and whom to ask. */
  record SituationPage(
      Situation situation, Situation.Text text, List<Tile> modules, List<String> awaiting)
      implements AboutSituation {}

  /** The card for the next minute. */
  record CardPage(Situation situation, Situation.Text text, List<Tile> more, List<String> awaiting)
      implements AboutSituation {}

  private final Situations situations;
  private final Finder finder;
  private final Editions editions;

  FinderPages(Situations situations, Finder finder, Editions editions) {
    this.situations = situations;
    this.finder = finder;
    this.editions = editions;
  }

  @GetMapping("/situations")
  @Allow(Allow.Who.EVERYBODY)
  Reply list(Viewer viewer) {
    return Reply.page(page("", false, false, List.of(), Problems.none(), phase(viewer)));
  }

  /** Sent, and never in the address: what is typed stays out of histories and logs. */
  @PostMapping("/situations")
  @Allow(Allow.Who.EVERYBODY)
  Reply find(@RequestParam(defaultValue = "") String q, Viewer viewer) {
    var problems = problems(q);
    if (problems.any()) {
      return Reply.page(page(q, false, false, List.of(), problems, phase(viewer)));
    }
    var found = finder.find(q);
    var phase = phase(viewer);
    var fits = found.fits().stream().map(s -> fit(s, phase)).toList();
    return Reply.page(page(q, true, found.harm(), fits, problems, phase));
  }

  private static Problems problems(String typed) {
    if (typed.isBlank()) {
      return Problems.of("q", "Say in a few words what is happening");
    }
    return typed.length() > LONGEST
        ? Problems.of("q", "Say it in " + LONGEST + " characters or fewer")
        : Problems.none();
  }

  private FindPage page(
      String typed, boolean asked, boolean harm, List<Fit> fits, Problems problems, Phase phase) {
    return new FindPage(
        typed,
        asked,
        harm,
        fits,
        finder.groups(),
        finder.forBrowsers(phase).path(),
        ErrorLink.of(problems));
  }

  private static Phase phase(Viewer viewer) {
    return Reader.of(viewer.bearer()).audience().phase();
  }

  private Fit fit(Situation situation, Phase phase) {
    var text = situation.text(phase);
    return new Fit(
        situation.slug(),
        situation.title(),
        text.could(),
        text.askFirst(),
        !situation.outstanding().isEmpty(),
        finder.behind(situation).map(FinderPages::tile).orElse(null));
  }

  private List<Module> modules(Situation situation) {
    return situation.modules().stream()
        .map(editions::current)
        .flatMap(Optional::stream)
        .map(e -> e.module())
        .toList();
  }

  private static Tile tile(Module module) {
    return Tile.of(
        "/modules/" + module.slug(),
        module.cover().shortTitle(),
        "The module behind this card, " + module.cover().minutes() + " minutes");
  }

  @GetMapping("/situations/{slug}")
  @Allow(Allow.Who.EVERYBODY)
  Reply situation(@PathVariable String slug, Viewer viewer) {
    var situation = situations.current(slug).orElseThrow(NotFound::new);
    return Reply.page(
        new SituationPage(
            situation,
            situation.text(phase(viewer)),
            modules(situation).stream().map(FinderPages::tile).toList(),
            awaiting(situation)));
  }

  private static List<String> awaiting(Situation situation) {
    return situation.outstanding().stream().map(Review::by).filter(Objects::nonNull).toList();
  }

  @GetMapping("/cards/{slug}")
  @Allow(Allow.Who.EVERYBODY)
  Reply card(@PathVariable String slug, Viewer viewer) {
    var situation = situations.current(slug).orElseThrow(NotFound::new);
    return Reply.page(
        new CardPage(
            situation, situation.text(phase(viewer)), more(situation), awaiting(situation)));
  }

  /** From the card to a plan, to the module, and to ten minutes with a team. */
  private List<Tile> more(Situation situation) {
    return finder.behind(situation).stream()
        .flatMap(m -> Stream.concat(plan(m), Stream.of(tile(m), team(m))))
        .toList();
  }

  private static Tile team(Module module) {
    return Tile.of(
        "/modules/" + module.slug() + "/team",
        "Run this with my team",
        "10 minutes, no accounts: " + module.cover().shortTitle());
  }

  private static Stream<Tile> plan(Module module) {
    return module.steps().stream()
        .filter(Step.Plan.class::isInstance)
        .limit(1)
        .map(s ->
            Tile.of(
                "/modules/" + module.slug() + "/" + s.id(),
                "Make it an if-then plan",
                s.minutes() + " minutes"));
  }
}
