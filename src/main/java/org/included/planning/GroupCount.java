package org.included.planning;

import org.included.kernel.Policy.Threshold;
import org.included.kernel.SafeCount;

/**
 * How many people of a trust or authority have begun the core training, as far as its leads may be
 * told: the thresholds of the policy table, at least ten in each part, rounded to five. It does not
 * hold what it does not say.
 *
 * @param enough whether there is enough to say anything
 * @param staff people with a confirmed post, rounded to 5; 0 where there is not enough
 * @param begun of them, rounded to 5; 0 where there is not enough
 */
record GroupCount(boolean enough, int staff, int begun) {
  private static final int NEAREST = 5;

  static final GroupCount NONE = new GroupCount(false, 0, 0);

  /**
   * @param settings that have anybody in them
   * @param staff people with a confirmed post
   * @param begun of them
   */
  static GroupCount of(Threshold threshold, int settings, int staff, int begun) {
    boolean enough =
        settings >= threshold.settings()
            && staff >= threshold.people()
            // both parts: "all but two" would name the two
            && begun >= SafeCount.FEWEST
            && staff - begun >= SafeCount.FEWEST;
    return enough ? new GroupCount(true, rounded(staff), rounded(begun)) : NONE;
  }

  private static int rounded(int count) {
    return NEAREST * Math.round((float) count / NEAREST);
  }
}
