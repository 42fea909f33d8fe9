package org.included.learning;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.included.kernel.NotFound;
import org.included.library.Edition;
import org.included.library.Editions;
import org.included.library.Module;
import org.included.library.Reader;
import org.included.library.Review;
import org.included.library.Step;
import org.included.web.Allow;
import org.included.web.Allow.Who;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All modules, and the front of one. */
@Controller
class ModulePages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /**
   * A module in the list.
   *
   * @param state what the person did with it, in words; empty if nothing
   */
  record Listed(String path, String title, String strapline, int minutes, String state) {}

  record ModulesPage(List<Listed> modules, String writtenFor, boolean said) implements Page {
    @Override
    public String title() {
      return "Modules";
    }

    @Override
    public Here here() {
      return Here.MODULES;
    }
  }

  /** A step in the contents. */
  record Line(String path, String title, int minutes, boolean done) {}

  /** What comes later, or is for a team: {@code when} says so in words. */
  record Later(String path, String title, String when) {}

  /**
   * The front of a module.
   *
   * @param go where the button leads
   * @param completedOn null while it is not finished
   * @param reviews who has looked and who has still to look, in words
   */
  record ModulePage(
      Module module,
      List<Line> lines,
      List<Later> later,
      String go,
      String goWords,
      @Nullable String completedOn,
      String rule,
      int minutesLeft,
      String writtenFor,
      List<String> reviews,
      String reviewBy,
      String checked)
      implements Page {
    @Override
    public String title() {
      return module.title();
    }

    @Override
    public Here here() {
      return Here.MODULES;
    }
  }

  private final Editions editions;
  private final Learning learning;
  private final ZoneId zone;

  ModulePages(Editions editions, Learning learning, Clock clock) {
    this.editions = editions;
    this.learning = learning;
    this.zone = clock.getZone();
  }

  @GetMapping("/modules")
  @Allow(Who.EVERYBODY)
  Reply modules(Viewer viewer) {
    Map<String, Begun> begun =
        viewer.person().map(learning::begunBy).orElse(List.of()).stream()
            .collect(Collectors.toMap(Begun::module, Function.identity()));
    var reader = Reader.of(viewer.bearer());
    return Reply.page(
        new ModulesPage(
            editions.current().stream()
                .map(e -> listed(e.module(), Optional.ofNullable(begun.get(e.module().slug()))))
                .toList(),
            reader.audience().phase().words(),
            reader.phase().isPresent()));
  }

  private static Listed listed(Module module, Optional<Begun> begun) {
    var cover = module.cover();
    return new Listed(
        "/modules/" + module.slug(),
        module.title(),
        cover.strapline(),
        cover.minutes(),
        begun.map(b -> inWords(module, b)).orElse(""));
  }

  private static String inWords(Module module, Begun begun) {
    var completion = begun.completion();
    if (completion != null) {
      return "Done";
    }
    return begun.progress().minutesLeft(module) + " minutes left";
  }

  @GetMapping("/modules/{slug}")
  @Allow(Who.EVERYBODY)
  Reply module(@PathVariable String slug, Viewer viewer) {
    var edition = editions.current(slug).orElseThrow(NotFound::new);
    var state =
        viewer.person().map(p -> learning.state(p, slug, List.of())).orElse(Learning.State.NONE);
    return Reply.page(page(edition, state, Reader.of(viewer.bearer())));
  }

  private ModulePage page(Edition edition, Learning.State state, Reader reader) {
    var module = edition.module();
    var done = state.progress().doneIn(module);
    var place = state.progress().placeIn(module);
    var root = "/modules/" + module.slug() + "/";
    boolean begun = !done.isEmpty() || state.progress().place().length() > 0;
    var completion = state.completion();
    return new ModulePage(
        module,
        module.steps().stream()
            .map(s -> new Line(root + s.id(), s.title(), s.minutes(), done.contains(s.id())))
            .toList(),
        later(module, root),
        root + place.id(),
        go(begun, completion != null, place),
        completion == null ? null : DAY.format(completion.at().atZone(zone)),
        Completion.IN_WORDS,
        state.progress().minutesLeft(module),
        reader.audience().phase().words(),
        module.cover().reviews().stream().map(Review::words).toList(),
        DAY.format(module.cover().reviewBy()),
        DAY.format(module.cover().checked()));
  }

  private static List<Later> later(Module module, String root) {
    return Stream.concat(
            module.followUps().stream()
                .map(s -> new Later(root + s.id(), s.title(), inWords(s.after()))),
            module.inHouse().stream()
                .map(s ->
                    new Later(
                        root + s.id(),
                        s.title(),
                        s.minutes() + " minutes with your team, no accounts")))
        .toList();
  }

  /** When a follow-up comes; empty for what is none. */
  static String inWords(@Nullable Period after) {
    if (after == null) {
      return "";
    }
    int days = after.getDays() + 30 * after.getMonths();
    if (days < 7) {
      return "after about " + days + " days";
    }
    if (days < 45) {
      return days < 14 ? "after about a week" : "after about " + days / 7 + " weeks";
    }
    return "after about " + Math.round(days / 30.0) + " months";
  }

  private static String go(boolean begun, boolean completed, Step place) {
    if (completed) {
      return "Look at it again";
    }
    int minutes = place.minutes();
    return (begun ? "Continue" : "Start")
        + (minutes == 0 ? "" : ", " + minutes + (minutes == 1 ? " minute" : " minutes"));
  }
}
