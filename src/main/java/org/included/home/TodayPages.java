package org.included.home;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.included.account.People;
import org.included.learning.Begun;
import org.included.learning.Learning;
import org.included.learning.Progress;
import org.included.library.Editions;
import org.included.library.Module;
import org.included.library.Step;
import org.included.practice.Plan;
import org.included.practice.Practice;
import org.included.web.Allow;
import org.included.web.Allow.Who;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.StepMark;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Today: the next small thing, where somebody was, and what they planned. Nothing missed is
 * counted.
 */
@Controller
class TodayPages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  /** Where somebody was. */
  record Continue(
      String title,
      String modulePath,
      List<StepMark> line,
      String say,
      String href,
      String button) {}

  /**
   * Today for one person.
   *
   * @param carryOn null when nothing is begun and unfinished
   */
  record TodayPage(
      String greeting,
      String day,
      List<Offer> offers,
      @Nullable Continue carryOn,
      List<Plan> plans,
      int asked,
      int notAsked)
      implements Page {
    @Override
    public String title() {
      return "Today";
    }

    @Override
    public Here here() {
      return Here.TODAY;
    }
  }

  private final Editions editions;
  private final Learning learning;
  private final Practice practice;
  private final People people;
  private final Clock clock;

  TodayPages(Editions editions, Learning learning, Practice practice, People people, Clock clock) {
    this.editions = editions;
    this.learning = learning;
    this.practice = practice;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/today")
  @Allow(Who.PERSON)
  Reply today(Viewer viewer) {
    var self = viewer.self();
    var begun = learning.begunBy(self);
    var library = editions.current();
    var now = ZonedDateTime.now(clock);
    return Reply.page(
        new TodayPage(
            greeting(now.toLocalTime(), people.nameOf(self).orElse(null)),
            DAY.format(now),
            Offer.of(library, begun),
            begun.stream()
                .filter(b -> b.completion() == null)
                .flatMap(b ->
                    editions.current(b.module()).stream()
                        .map(e -> carryOn(e.module(), b.progress())))
                .findFirst()
                .orElse(null),
            practice.latestPlansOf(self, 2),
            begun.stream().mapToInt(Begun::asked).sum(),
            begun.stream().mapToInt(Begun::notAsked).sum()));
  }

  static String greeting(LocalTime now, @Nullable String name) {
    var part =
        now.getHour() < 12
            ? "Good morning"
            : now.getHour() < 18 ? "Good afternoon" : "Good evening";
    return name == null ? part : part + ", " + name;
  }

  private static Continue carryOn(Module module, Progress progress) {
    var place = progress.placeIn(module);
    var done = progress.doneIn(module);
    var root = "/modules/" + module.slug() + "/";
    int number = module.steps().indexOf(place) + 1;
    return new Continue(
        module.title(),
        "/modules/" + module.slug(),
        module.steps().stream().map(s -> mark(s, place, done.contains(s.id()), root)).toList(),
        "Step %d of %d, “%s”. What you typed is kept."
            .formatted(number, module.steps().size(), place.title()),
        root + place.id(),
        place.minutes() == 0
            ? "Continue"
            : "Continue, " + place.minutes() + (place.minutes() == 1 ? " minute" : " minutes"));
  }

  private static StepMark mark(Step step, Step place, boolean done, String root) {
    var state =
        step.equals(place) ? StepMark.State.NOW : done ? StepMark.State.DONE : StepMark.State.OPEN;
    return new StepMark(step.title(), state, root + step.id(), null);
  }
}
