package org.included.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What leads from words to situations. Weights are whole numbers, worked out once by {@link
 * Weights}, so that the server and the browser add up the same sums and rank the same.
 *
 * @param ignore stems that say nothing
 * @param same the stem that stands for each of a group
 * @param terms stems and pairs of stems, each with situation and weight in turn
 * @param situations how many there are
 */
record Index(
    Set<String> ignore, Map<String, String> same, SortedMap<String, int[]> terms, int situations) {
  /** Below this, words have nothing to do with a situation. Read off the phrasings held out. */
  static final int FLOOR = 100;

  static final int MOST = 3;

  /** Stands before what a group of words means. */
  static final String ALIKE = "~";

  /**
   * A situation that fits.
   *
   * @param number of the situation
   */
  record Hit(int number, int score) {}

  static final Index EMPTY = new Index(Set.of(), Map.of(), new TreeMap<>(), 0);

  /** The three that fit best, the best first; fewer when fewer fit. */
  List<Hit> rank(List<String> stems) {
    var score = new int[situations];
    for (var term : terms(stems.stream().map(this::spelt).toList())) {
      var found = terms.get(term);
      for (int i = 0; found != null && i < found.length; i += 2) {
        score[found[i]] += found[i + 1];
      }
    }
    var hits = new ArrayList<Hit>();
    for (int s = 0; s < situations; s++) {
      if (score[s] >= FLOOR) {
        hits.add(new Hit(s, score[s]));
      }
    }
    hits.sort(Comparator.comparingInt(Hit::score).reversed().thenComparingInt(Hit::number));
    return hits.subList(0, Math.min(MOST, hits.size()));
  }

  /** A word that nobody knows, as the nearest one. */
  private String spelt(String stem) {
    boolean known = terms.containsKey(stem) || same.containsKey(stem) || ignore.contains(stem);
    return known ? stem : Spelling.nearest(stem, terms);
  }

  /**
   * What a text says: each word, what it means the same as, and each two that stand together. A
   * word that says nothing still says something in a pair: "not do".
   */
  List<String> terms(List<String> stems) {
    var said = new ArrayList<String>();
    String before = "";
    boolean beforeSays = false;
    for (var stem : stems) {
      var meant = same.getOrDefault(stem, stem);
      boolean says = same.containsKey(stem) || !ignore.contains(stem);
      if (says) {
        said.add(stem);
      }
      if (same.containsKey(stem)) {
        said.add(ALIKE + meant);
      }
      if (!before.isEmpty() && (says || beforeSays)) {
        said.add(before + " " + meant);
      }
      before = meant;
      beforeSays = says;
    }
    return said;
  }
}
