package org.included.finder;

import java.util.SortedMap;
import java.util.regex.Pattern;
import org.included.kernel.Slips;

/** The nearest word that the index has: one slip in a short word, two in a long one. */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 7;
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private Spelling() {}

  /** The word itself when nothing is near it. Of several as near, the first of the alphabet. */
  static String nearest(String word, SortedMap<String, int[]> terms) {
    if (word.length() < SHORTEST || DIGIT.matcher(word).find()) {
      return word;
    }
    int most = word.length() < LONG ? 1 : 2;
    var nearest = word;
    int best = most + 1;
    var initial = word.substring(0, 1);
    for (var term : terms.subMap(initial, initial + '~').keySet()) {
      if (Math.abs(term.length() - word.length()) < best && term.indexOf(' ') < 0) {
        int distance = Slips.between(word, term, best - 1);
        if (distance < best) {
          best = distance;
          nearest = term;
        }
      }
    }
    return nearest;
  }
}
