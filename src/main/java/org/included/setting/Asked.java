package org.included.setting;

import java.util.Arrays;

/** One word that somebody typed: the words of the table that it may mean, and how likely. */
final class Asked {
  /** Looking one up takes about as many steps as walking past so many. */
  private static final int STEPS = 16;

  private final WordTable table;
  private int[] terms = new int[8];
  private double[] worths = new double[8];
  private int count;
  private double most;

  Asked(WordTable table) {
    this.table = table;
  }

  /**
   * @param term of the table; below zero where it has no such word
   */
  void add(int term, double worth) {
    if (term < 0) {
      return;
    }
    if (count == terms.length) {
      terms = Arrays.copyOf(terms, 2 * count);
      worths = Arrays.copyOf(worths, 2 * count);
    }
    terms[count] = term;
    worths[count++] = worth;
    most = Math.max(most, worth);
  }

  /** What it is worth at most, for any setting. */
  double most() {
    return most;
  }

  /** Says what it is worth for each setting; once scores are closed, for those in them alone. */
  void fit(Scores scores) {
    for (int way = 0; way < count; way++) {
      int term = terms[way];
      double worth = worths[way];
      if (scores.isOpen() || table.count(term) < STEPS * scores.count()) {
        for (int i = table.start(term); i < table.end(term); i++) {
          scores.fits(table.setting(i), (float) (worth * table.weight(i)));
        }
      } else {
        scores.forEach(setting -> {
          int i = table.find(term, setting);
          if (i >= 0) {
            scores.fits(setting, (float) (worth * table.weight(i)));
          }
        });
      }
    }
  }
}
