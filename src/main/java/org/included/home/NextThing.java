package org.included.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.included.learning.Begun;
import org.included.learning.Progress;
import org.included.library.Edition;
import org.included.library.Module;
import org.included.library.Step;

/**
 * The right next small thing for somebody with 5, 10 or 20 minutes. It goes on where they are; with
 * nothing begun, it begins the module for everybody. It never offers more minutes than they have,
 * and never says what was missed.
 *
 * @param href the first of its steps
 * @param last the last of its steps
 * @param minutes of all its steps together
 */
record NextThing(String href, String last, String title, String text, int minutes) {
  private static final String FIRST = "included-what-we-all-do";

  /** A module that somebody has not finished, and how far they are in it. */
  record Open(Module module, Progress progress) {
    /** What somebody is in, the latest first; then the one for everybody; then the others. */
    static List<Open> of(List<Edition> library, List<Begun> begun) {
      var others = new LinkedHashMap<String, Module>();
      library.forEach(e -> others.put(e.module().slug(), e.module()));
      var open = new ArrayList<Open>();
      for (var b : begun) {
        var module = others.remove(b.module());
        if (module != null && b.completion() == null) {
          open.add(new Open(module, b.progress()));
        }
      }
      var first = others.remove(FIRST);
      if (first != null) {
        open.add(new Open(first, Progress.NONE));
      }
      others.values().forEach(m -> open.add(new Open(m, Progress.NONE)));
      return open;
    }
  }

  /** Something that was not offered for fewer minutes. Empty when there is nothing else. */
  static Optional<NextThing> within(int minutes, List<Open> modules, List<NextThing> offered) {
    return modules.stream()
        .flatMap(m -> of(m.module(), m.progress(), minutes, offered).stream())
        .findFirst();
  }

  private static Optional<NextThing> of(
      Module module, Progress progress, int minutes, List<NextThing> offered) {
    var steps = fitting(module, progress, minutes);
    var href = "/modules/" + module.slug() + "/" + steps.getFirst().id();
    var last = steps.getLast();
    var before = offered.stream().filter(o -> o.href().equals(href)).toList();
    if (before.stream().anyMatch(o -> o.last().equals(last.id()))) {
      return Optional.empty();
    }
    int sum = steps.stream().mapToInt(Step::minutes).sum();
    Words words;
    if (sum == progress.minutesLeft(module) && steps.size() > 2) {
      words = whole(module, progress);
    } else if (!before.isEmpty()) {
      words = asFarAs(last, steps.size());
    } else {
      words = offered.isEmpty() ? fromHere(steps) : another(module, progress);
    }
    return Optional.of(new NextThing(href, last.id(), words.title(), words.text(), sum));
  }

  private record Words(String title, String text) {}

  private static Words whole(Module module, Progress progress) {
    return new Words(
        progress.done().isEmpty() ? "The whole module" : "Finish the module",
        module.cover().shortTitle());
  }

  private static Words fromHere(List<Step> steps) {
    var last = steps.getLast().title();
    return new Words(
        steps.getFirst().title(),
        steps.size() == 1
            ? "One step"
            : "Then " + last.substring(0, 1).toLowerCase(Locale.UK) + last.substring(1));
  }

  /** Steps of two modules may have the same title, so the module says which one this is. */
  private static Words another(Module module, Progress progress) {
    return new Words(
        module.cover().shortTitle(),
        progress.done().isEmpty() ? "Begin another module" : "Go on with another module");
  }

  /** The same beginning as for fewer minutes, so the end is what tells them apart. */
  private static Words asFarAs(Step last, int steps) {
    return new Words("As far as “" + last.title() + "”", steps + " steps");
  }

  /**
   * From the place on, the steps not done that fit; at least one. Then those that were passed by.
   */
  private static List<Step> fitting(Module module, Progress progress, int minutes) {
    var done = progress.doneIn(module);
    var open = module.steps().stream().filter(s -> !done.contains(s.id())).toList();
    var place = module.steps().indexOf(progress.placeIn(module));
    var ahead =
        new ArrayList<Step>(open.stream().filter(s -> module.steps().indexOf(s) >= place).toList());
    if (ahead.stream().mapToInt(Step::minutes).sum() == 0) {
      // only things to keep are left ahead: first what was passed by
      ahead.clear();
      ahead.addAll(open);
    }
    if (ahead.isEmpty()) {
      ahead.add(progress.placeIn(module));
    }
    var fitting = new ArrayList<Step>();
    int sum = 0;
    for (var step : ahead) {
      sum += step.minutes();
      if (sum > minutes && !fitting.isEmpty()) {
        break;
      }
      fitting.add(step);
    }
    return fitting;
  }
}
