package org.included.setting;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * What settings are worth for what somebody typed, word by word, while it is worked out. Used again
 * for the next search: clearing costs as much as there were settings in it, not as there are.
 */
final class Scores {
  /** What a setting is worth so far. */
  interface Worth {
    double of(int setting, Scores scores);
  }

  private final float[] sums;
  private final float[] bests;
  private final Numbers scored = new Numbers();
  private final Numbers fitting = new Numbers();
  private boolean open = true;
  private float highest;

  private static final class Numbers {
    private int[] all = new int[256];
    private int count;

    private void add(int number) {
      if (count == all.length) {
        all = Arrays.copyOf(all, 2 * count);
      }
      all[count++] = number;
    }
  }

  Scores(int settings) {
    sums = new float[settings];
    bests = new float[settings];
  }

  /** Of several ways in which one word fits a setting, the best counts. */
  void fits(int setting, float worth) {
    if (worth > bests[setting] && (open || sums[setting] != 0)) {
      if (bests[setting] == 0) {
        fitting.add(setting);
      }
      bests[setting] = worth;
    }
  }

  /** The word is done: what fitted best is added to what words before it were worth. */
  void next() {
    for (int i = 0; i < fitting.count; i++) {
      int setting = fitting.all[i];
      if (sums[setting] == 0) {
        scored.add(setting);
      }
      sums[setting] += bests[setting];
      highest = Math.max(highest, sums[setting]);
      bests[setting] = 0;
    }
    fitting.count = 0;
  }

  /** Whether settings that are worth nothing so far may still come in. */
  boolean isOpen() {
    return open;
  }

  /** From now on no other setting comes in, and those that do not pass are out. */
  void close(IntPredicate passes) {
    open = false;
    int kept = 0;
    for (int i = 0; i < scored.count; i++) {
      int setting = scored.all[i];
      if (passes.test(setting)) {
        scored.all[kept++] = setting;
      } else {
        sums[setting] = 0;
      }
    }
    scored.count = kept;
  }

  void clear() {
    close(_ -> false);
    open = true;
    highest = 0;
  }

  float of(int setting) {
    return sums[setting];
  }

  /** What the best is worth; 0 where there is none. */
  float highest() {
    return highest;
  }

  int count() {
    return scored.count;
  }

  /** Those that are worth something, in no order. */
  void forEach(IntConsumer setting) {
    for (int i = 0; i < scored.count; i++) {
      setting.accept(scored.all[i]);
    }
  }

  /**
   * What the last of the best so many is worth, of those that have at least this sum; of fewer,
   * below anything.
   */
  double best(int most, double sum, Worth worth) {
    // the least of the best is always the first
    var best = new double[most];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < scored.count; i++) {
      int setting = scored.all[i];
      if (sums[setting] >= sum) {
        double next = worth.of(setting, this);
        if (next > best[0]) {
          insert(best, next);
        }
      }
    }
    return best[0];
  }

  private static void insert(double[] best, double next) {
    int at = 0;
    while (at + 1 < best.length && best[at + 1] < next) {
      best[at] = best[at + 1];
      at++;
    }
    best[at] = next;
  }
}
