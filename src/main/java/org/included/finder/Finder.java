package org.included.finder;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.included.library.Edition;
import org.included.library.Editions;
import org.included.library.FinderWords;
import org.included.library.Module;
import org.included.library.Phase;
import org.included.library.Situation;
import org.included.library.Situations;
import org.springframework.stereotype.Component;

/** Finds situations by what somebody types. Nothing of it is kept. */
@Component
class Finder {
  /**
   * What came of words.
   *
   * @param fits at most three, the best first
   * @param harm whether the safeguarding sentence comes before them
   */
  record Found(List<Situation> fits, boolean harm) {}

  /** Situations under one heading of the list. */
  record Group(String name, List<Situation> situations) {}

  /** A state of the library, and what was worked out from it. */
  private record Known(
      List<Situation> situations,
      FinderWords words,
      List<Edition> modules,
      Index index,
      Harm harm,
      List<Group> groups,
      Map<Phase, BrowserIndex> browsers) {}

  private final Situations library;
  private final Editions editions;
  private volatile Known known;

  Finder(Situations library, Editions editions) {
    this.library = library;
    this.editions = editions;
    this.known = workedOut();
  }

  Found find(String typed) {
    var now = known();
    var stems = Stems.of(typed);
    return new Found(
        now.index().rank(stems).stream().map(h -> now.situations().get(h.number())).toList(),
        now.harm().in(stems));
  }

  /** All of them, as the list shows them. */
  List<Group> groups() {
    return known().groups();
  }

  /** The same for a browser. */
  BrowserIndex forBrowsers(Phase phase) {
    return Objects.requireNonNull(known().browsers().get(phase));
  }

  /** The module behind a situation that can be read now, the best one. */
  Optional<Module> behind(Situation situation) {
    return situation.modules().stream()
        .flatMap(slug -> editions.current(slug).stream())
        .map(Edition::module)
        .findFirst();
  }

  /**
   * Anew when the library has changed: it gives the same lists until then. Two threads may do it
   * twice, and find the same.
   */
  @SuppressWarnings("ReferenceEquality")
  private Known known() {
    var now = known;
    if (now.situations() != library.current()
        || now.words() != library.words()
        || now.modules() != editions.current()) {
      now = workedOut();
      known = now;
    }
    return now;
  }

  private Known workedOut() {
    var situations = library.current();
    var words = library.words();
    var modules = editions.current();
    var index = Weights.index(situations, words);
    var harm = Harm.of(words.first());
    var groups =
        Situation.GROUPS.stream()
            .map(name -> group(name, situations))
            .filter(g -> !g.situations().isEmpty())
            .toList();
    Map<Phase, BrowserIndex> browsers = new EnumMap<>(Phase.class);
    for (var phase : Phase.values()) {
      browsers.put(phase, BrowserIndex.of(situations, index, harm, phase, this::behind));
    }
    return new Known(situations, words, modules, index, harm, groups, browsers);
  }

  private static Group group(String name, List<Situation> situations) {
    return new Group(
        name,
        situations.stream()
            .filter(s -> s.group().equals(name))
            .sorted(Comparator.comparing(Situation::title))
            .toList());
  }
}
