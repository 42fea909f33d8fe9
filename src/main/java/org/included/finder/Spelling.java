package org.included.finder;

import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The nearest word that the index has: one slip in a short word, two in a long one. The distance
 * counts a letter too many, one missing, one wrong, and two that have changed places (optimal
 * string alignment; Damerau, 1964).
 */
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
        int distance = distance(word, term);
        if (distance < best) {
          best = distance;
          nearest = term;
        }
      }
    }
    return nearest;
  }

  static int distance(String a, String b) {
    var before = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    var now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + wrong);
        boolean crossed =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (crossed) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      var free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }
}
