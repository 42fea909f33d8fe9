package org.included.setting;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** What settings are worth for what somebody typed, word by word, while it is worked out. */
final class Scores {
  private final float[] sums;
  private final float[] bests;
  private final Numbers scored = new Numbers();
  private final Numbers fitting = new Numbers();

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
    if (worth > bests[setting]) {
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
      bests[setting] = 0;
    }
    fitting.count = 0;
  }

  float of(int setting) {
    return sums[setting];
  }

  /** Those that are worth something, in no order. */
  void forEach(IntConsumer setting) {
    for (int i = 0; i < scored.count; i++) {
      setting.accept(scored.all[i]);
    }
  }
}
