package org.included.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds phrases in what somebody wrote, word by word: the longest first, so that in "teaching
 * assistant" nobody finds an "assistant".
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {
  /** In letters; a longer text is no heading and no job. */
  private static final int LONGEST_TEXT = 120;

  /**
   * A phrase that was found.
   *
   * @param words how many it has
   * @param place in the list, counted from 0: of two alike, the earlier is meant
   * @param whole whether there was nothing else
   */
  record Found<T>(T meaning, int words, int place, boolean whole) {}

  private record Entry<T>(T meaning, int place, boolean onlyWhole) {}

  private final Map<String, Entry<T>> entries = new HashMap<>();
  private final int longest;

  /** Those of the list, in its order; one with "=" in front counts only as the whole text. */
  Phrases(Map<T, List<String>> phrases) {
    int place = 0;
    int most = 0;
    for (var group : phrases.entrySet()) {
      for (var phrase : group.getValue()) {
        var words = Plain.words(phrase);
        var entry = new Entry<>(group.getKey(), place++, phrase.startsWith("="));
        if (entries.put(words, entry) != null) {
          throw new IllegalArgumentException("stands twice: " + phrase);
        }
        most = Math.max(most, words.split(" ").length);
      }
    }
    longest = most;
  }

  /** The longest phrase in it; of several as long, the one that stands first in the list. */
  Optional<Found<T>> longestIn(String text) {
    var found = in(text);
    int most = found.stream().mapToInt(Found::words).max().orElse(0);
    return found.stream().filter(f -> f.words() == most).findFirst();
  }

  /** Of all that is named, what stands first in the list. */
  Optional<Found<T>> firstIn(String text) {
    return in(text).stream().findFirst();
  }

  /** In the order of the list; a phrase within a longer one that was found does not count. */
  private Set<Found<T>> in(String text) {
    var found = new TreeSet<Found<T>>((a, b) -> Integer.compare(a.place(), b.place()));
    var words = text.length() > LONGEST_TEXT ? new String[0] : Plain.words(text).split(" ");
    var taken = new boolean[words.length];
    for (int size = Math.min(longest, words.length); size > 0; size--) {
      for (int from = 0; from + size <= words.length; from++) {
        if (!anyTaken(taken, from, size)) {
          var entry = entries.get(String.join(" ", List.of(words).subList(from, from + size)));
          if (entry != null && (size == words.length || !entry.onlyWhole())) {
            found.add(new Found<>(entry.meaning(), size, entry.place(), size == words.length));
            java.util.Arrays.fill(taken, from, from + size, true);
          }
        }
      }
    }
    return found;
  }

  private static boolean anyTaken(boolean[] taken, int from, int size) {
    for (int i = from; i < from + size; i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }
}
