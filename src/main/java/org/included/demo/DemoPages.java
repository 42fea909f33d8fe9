package org.included.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.included.account.People;
import org.included.account.SignIns;
import org.included.kernel.NotFound;
import org.included.kernel.TravelClock;
import org.included.library.Phase;
import org.included.post.Posts;
import org.included.web.Allow;
import org.included.web.Bearer;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Tap;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign in as anybody, and move the clock. */
@Controller
@Demonstration
class DemoPages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

  /** Invented people who work in one kind of place. */
  record Group(String title, List<Tap> people) {}

  /**
   * @param now the time as this demonstration has it
   * @param moved whether that is another time than outside
   */
  record DemoPage(List<Group> groups, String now, boolean moved) implements Page {
    @Override
    public String title() {
      return "Sign in as anybody";
    }
  }

  private final People people;
  private final SignIns signIns;
  private final Posts posts;
  private final TravelClock clock;

  DemoPages(People people, SignIns signIns, Posts posts, Clock clock) {
    this.people = people;
    this.signIns = signIns;
    this.posts = posts;
    // in a demonstration the one clock is this kind
    this.clock = (TravelClock) clock;
  }

  @GetMapping("/demo")
  @Allow(Allow.Who.EVERYBODY)
  Reply demo() {
    var groups =
        List.of(
            group("Nursery and childminder", p -> at(p, Phase.EARLY_YEARS)),
            group("Primary", p -> at(p, Phase.PRIMARY)),
            group("Secondary and college", p -> at(p, Phase.SECONDARY) || at(p, Phase.COLLEGE)),
            group("Home", p -> p.place() == null),
            group("Trust, council and programme", DemoPages::beyondOneSetting));
    var now = TIME.format(clock.instant().atZone(clock.getZone()));
    return Reply.page(new DemoPage(groups, now, !clock.offset().isZero()));
  }

  private static Group group(String title, Predicate<Persona> of) {
    return new Group(
        title, Arrays.stream(Persona.values()).filter(of).map(DemoPages::tap).toList());
  }

  private static boolean at(Persona persona, Phase phase) {
    return persona.place() != null && persona.place().phase() == phase;
  }

  private static boolean beyondOneSetting(Persona persona) {
    return persona.place() != null && persona.place().phase() == null;
  }

  private static Tap tap(Persona persona) {
    var place = persona.place();
    return Tap.of(persona.slug(), persona.title())
        .text(place == null ? persona.work() : persona.work() + ", " + place.title());
  }

  @PostMapping("/demo/sign-in")
  @Allow(Allow.Who.EVERYBODY)
  Reply signIn(@RequestParam(defaultValue = "") String as, Viewer viewer) {
    var persona =
        Arrays.stream(Persona.values())
            .filter(p -> p.slug().equals(as))
            .findFirst()
            .orElseThrow(NotFound::new);
    var person = people.at(persona.email()).orElseThrow(NotFound::new);
    var post = posts.postsOf(person).stream().findFirst().orElse(null);
    return new Reply.SeeOther(
        "/today",
        new Bearer(
            signIns.begin(person, false).workingAt(post == null ? null : post.setting()),
            viewer
                .bearer()
                .preferences()
                .withLook(people.lookOf(person))
                .working(persona.phase().slug(), persona.role().slug())));
  }

  @PostMapping("/demo/clock")
  @Allow(Allow.Who.EVERYBODY)
  Reply move(@RequestParam(defaultValue = "") String by) {
    switch (by) {
      case "hour" -> clock.travel(Duration.ofHours(1));
      case "day" -> clock.travel(Duration.ofDays(1));
      case "week" -> clock.travel(Duration.ofDays(7));
      case "month" -> clock.travel(Duration.ofDays(30));
      case "back" -> clock.comeBack();
      default -> throw new NotFound();
    }
    return Reply.seeOther("/demo#clock");
  }
}
