package org.included.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.included.learning.Learning;
import org.included.learning.Progress;
import org.included.library.Edition;
import org.included.library.Module;
import org.included.library.Step;
import org.jspecify.annotations.Nullable;

/**
 * The right next small thing for somebody with 5, 10 or 20 minutes. It goes on where they are; with
 * nothing begun, it begins the module for everybody. It never offers more minutes than they have,
 * and never says what was missed.
 *
 * @param href the first of its steps
 * @param minutes of all its steps together
 */
record NextThing(String href, String title, String text, int minutes) {
  private static final String FIRST = "included-what-we-all-do";

  /** Empty when every module is done. */
  static Optional<NextThing> within(
      int minutes, List<Edition> library, List<Learning.Begun> begun) {
    return module(library, begun).map(m -> of(m, progress(m, begun), minutes));
  }

  /** The module somebody is in; else the one for everybody; else the first not begun. */
  static Optional<Module> module(List<Edition> library, List<Learning.Begun> begun) {
    Map<String, Learning.Begun> bySlug = new HashMap<>();
    begun.forEach(b -> bySlug.put(b.module(), b));
    var open =
        library.stream().map(Edition::module).filter(m -> !finished(bySlug.get(m.slug()))).toList();
    for (var one : begun) {
      for (var module : open) {
        if (module.slug().equals(one.module())) {
          return Optional.of(module);
        }
      }
    }
    return open.stream()
        .filter(m -> m.slug().equals(FIRST))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  private static boolean finished(Learning.@Nullable Begun begun) {
    return begun != null && begun.completion() != null;
  }

  private static Progress progress(Module module, List<Learning.Begun> begun) {
    return begun.stream()
        .filter(b -> b.module().equals(module.slug()))
        .map(Learning.Begun::progress)
        .findFirst()
        .orElse(Progress.NONE);
  }

  private static NextThing of(Module module, Progress progress, int minutes) {
    var steps = fitting(module, progress, minutes);
    var first = steps.getFirst();
    var left = progress.minutesLeft(module);
    int sum = steps.stream().mapToInt(Step::minutes).sum();
    var href = "/modules/" + module.slug() + "/" + first.id();
    if (sum == left && steps.size() > 2) {
      return new NextThing(
          href,
          progress.done().isEmpty() ? "The whole module" : "Finish the module",
          module.cover().shortTitle(),
          sum);
    }
    var text =
        steps.size() == 1
            ? "One step"
            : "Then "
                + steps.getLast().title().substring(0, 1).toLowerCase(Locale.UK)
                + steps.getLast().title().substring(1);
    return new NextThing(href, first.title(), text, sum);
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
