package org.included.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.included.library.FinderWords;

/**
 * Words about harm, self-harm, running off, seizure or choking: with them the safeguarding sentence
 * comes before any card. Where it is not clear it shows the sentence; it never hides a card.
 *
 * @param phrases of stems, one after the other
 * @param together lines of groups of stems
 * @param unless phrases that are taken out before anything else is looked at
 */
record Harm(
    List<List<String>> phrases, List<List<Set<String>>> together, List<List<String>> unless) {
  /** So many words apart, at most, are words of one line. */
  static final int NEAR = 7;

  static Harm of(FinderWords.Harm words) {
    return new Harm(
        words.phrases().stream().map(Stems::of).toList(),
        words.together().stream().map(line -> line.stream().map(Harm::group).toList()).toList(),
        words.unless().stream().map(Stems::of).toList());
  }

  private static Set<String> group(List<String> words) {
    return words.stream()
        .map(w -> String.join("", Stems.of(w)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether somebody who types this may be worried about harm. */
  boolean in(List<String> stems) {
    var rest = without(stems);
    return phrases.stream().anyMatch(p -> starts(rest, p).iterator().hasNext())
        || together.stream().anyMatch(line -> near(rest, line));
  }

  private List<String> without(List<String> stems) {
    var rest = new ArrayList<>(stems);
    for (var phrase : unless) {
      for (int at : starts(rest, phrase)) {
        for (int i = 0; i < phrase.size(); i++) {
          rest.set(at + i, "");
        }
      }
    }
    return rest;
  }

  private static List<Integer> starts(List<String> stems, List<String> phrase) {
    var starts = new ArrayList<Integer>();
    for (int at = 0; at + phrase.size() <= stems.size(); at++) {
      if (!phrase.isEmpty() && stems.subList(at, at + phrase.size()).equals(phrase)) {
        starts.add(at);
      }
    }
    return starts;
  }

  private static boolean near(List<String> stems, List<Set<String>> line) {
    for (int from = 0; from < stems.size(); from++) {
      var window = stems.subList(from, Math.min(from + NEAR, stems.size()));
      if (line.stream().allMatch(group -> window.stream().anyMatch(group::contains))) {
        return true;
      }
    }
    return false;
  }
}
