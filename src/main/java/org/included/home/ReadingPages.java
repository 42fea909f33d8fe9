package org.included.home;

import java.util.Arrays;
import java.util.List;
import org.included.web.Allow;
import org.included.web.Allow.Who;
import org.included.web.Choice;
import org.included.web.Looks;
import org.included.web.Page;
import org.included.web.Reading;
import org.included.web.Reply;
import org.included.web.Theme;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How somebody likes to read: on this device, and with an account on every device of theirs. */
@Controller
class ReadingPages {
  /**
   * The form, in the settings that it makes.
   *
   * @param saved whether they were kept just now
   */
  record ReadingPage(
      List<Choice> themes,
      List<Choice> sizes,
      List<Choice> spacings,
      List<Choice> widths,
      List<Choice> faces,
      List<Choice> helps,
      boolean signedIn,
      boolean saved)
      implements Page {
    @Override
    public String title() {
      return "Reading settings";
    }
  }

  private final Looks looks;

  ReadingPages(Looks looks) {
    this.looks = looks;
  }

  @GetMapping("/reading-settings")
  @Allow(Who.EVERYBODY)
  Reply show(@RequestParam(required = false) String saved, Viewer viewer) {
    var p = viewer.bearer().preferences();
    var r = p.reading();
    return Reply.page(
        new ReadingPage(
            Arrays.stream(Theme.values())
                .map(t -> Choice.of(t.code(), t.label()).checkedIf(t == p.theme()))
                .toList(),
            choices(Reading.Size.values(), r.size()),
            choices(Reading.Spacing.values(), r.spacing()),
            choices(Reading.Width.values(), r.width()),
            choices(Reading.Face.values(), r.face()),
            List.of(
                Choice.of("ruler", "A ruler that goes along with what I read").checkedIf(r.ruler()),
                Choice.of("focus", "Dim everything but a few lines").checkedIf(r.focus()),
                Choice.of("still", "Nothing moves by itself").checkedIf(r.still())),
            viewer.signedIn(),
            saved != null));
  }

  private static List<Choice> choices(Reading.Way[] ways, Reading.Way chosen) {
    return Arrays.stream(ways)
        .map(w -> Choice.of(w.code(), w.label()).checkedIf(w.equals(chosen)))
        .toList();
  }

  @PostMapping("/reading-settings")
  @Allow(Who.EVERYBODY)
  Reply keep(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String size,
      @RequestParam(defaultValue = "") String spacing,
      @RequestParam(defaultValue = "") String width,
      @RequestParam(defaultValue = "") String face,
      @RequestParam(defaultValue = "") List<String> help,
      Viewer viewer) {
    var p = viewer.bearer().preferences();
    var reading =
        new Reading(
            Reading.way(Reading.Size.class, size),
            Reading.way(Reading.Spacing.class, spacing),
            Reading.way(Reading.Width.class, width),
            Reading.way(Reading.Face.class, face),
            help.contains("ruler"),
            help.contains("focus"),
            help.contains("still"));
    var preferences = p.with(Theme.ofCode(theme).orElse(p.theme())).with(reading);
    viewer.person().ifPresent(person -> looks.keep(person, preferences.look()));
    return new Reply.SeeOther("/reading-settings?saved=1", viewer.bearer().with(preferences));
  }
}
