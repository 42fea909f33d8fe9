package org.included.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A module that somebody has begun, for their own pages.
 *
 * @param completion null while it is not finished
 */
public record Begun(
    String module,
    Progress progress,
    int asked,
    int notAsked,
    Instant touchedAt,
    @Nullable Completion completion) {

  /**
   * What somebody did of this module in two accounts of theirs: every step and every minute of
   * both, the earlier completion, and the place of the later. Whichever of the two is asked.
   */
  Begun and(Begun other) {
    var later = latest(this, other);
    return new Begun(
        module,
        progress.and(other.progress, later.progress.place()),
        asked + other.asked,
        notAsked + other.notAsked,
        later.touchedAt,
        Completion.earlier(completion, other.completion));
  }

  private static Begun latest(Begun one, Begun other) {
    int order = one.touchedAt.compareTo(other.touchedAt);
    return order > 0 || (order == 0 && one.progress.place().compareTo(other.progress.place()) >= 0)
        ? one
        : other;
  }
}
