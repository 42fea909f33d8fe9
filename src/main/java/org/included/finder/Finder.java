package org.included.finder;

import java.util.List;
import org.included.library.FinderWords;
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

  /** What was worked out from one state of the library. */
  private record Known(
      List<Situation> situations, FinderWords words, Index index, Harm harm, BrowserIndex browser) {
    static Known of(List<Situation> situations, FinderWords words) {
      var index = Weights.index(situations, words);
      var harm = Harm.of(words.first());
      return new Known(situations, words, index, harm, BrowserIndex.of(situations, index, harm));
    }
  }

  private final Situations library;
  private volatile Known known;

  Finder(Situations library) {
    this.library = library;
    this.known = Known.of(library.current(), library.words());
  }

  Found find(String typed) {
    var now = known();
    var stems = Stems.of(typed);
    return new Found(
        now.index().rank(stems).stream().map(h -> now.situations().get(h.number())).toList(),
        now.harm().in(stems));
  }

  /** The same for a browser. */
  BrowserIndex forBrowsers() {
    return known().browser();
  }

  /**
   * Anew when the library has changed: it gives the same lists until then. Two threads may do it
   * twice, and find the same.
   */
  @SuppressWarnings("ReferenceEquality")
  private Known known() {
    var now = known;
    var situations = library.current();
    var words = library.words();
    if (now.situations() != situations || now.words() != words) {
      now = Known.of(situations, words);
      known = now;
    }
    return now;
  }
}
