package org.included.kernel;

/**
 * How many slips lie between two words: a letter too many, one missing, one wrong, two that have
 * changed places (optimal string alignment; Damerau, 1964).
 */
public final class Slips {
  private Slips() {}

  /**
   * More than {@code most} where it is more; how many more does not matter. So only places that are
   * no further apart than that are compared (Ukkonen, 1985).
   */
  public static int between(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    var before = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    var now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(b.length(), i + most);
      // what is beyond is too far
      now[from - 1] = from == 1 ? i : most + 1;
      if (to < b.length()) {
        now[to + 1] = most + 1;
      }
      int least = now[from - 1];
      for (int j = from; j <= to; j++) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + wrong);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
        least = Math.min(least, now[j]);
      }
      if (least > most) {
        return most + 1;
      }
      var free = before;
      before = last;
      last = now;
      now = free;
    }
    return Math.min(most + 1, last[b.length()]);
  }
}
