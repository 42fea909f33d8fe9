package org.included.joining;

import java.time.LocalDate;
import org.included.post.Contract;
import org.jspecify.annotations.Nullable;

/**
 * What somebody works as in a setting, as its lead knows it.
 *
 * @param roleGroup its code
 * @param contract what the form has chosen to begin with; null where the lead did not say
 * @param starts their first day there; null where the lead did not say
 */
public record Work(String roleGroup, @Nullable Contract contract, @Nullable LocalDate starts) {
  static Work as(String roleGroup) {
    return new Work(roleGroup, null, null);
  }

  /** Since when they work there if they come on a day: whoever comes early has begun. */
  LocalDate since(LocalDate day) {
    return starts == null || starts.isAfter(day) ? day : starts;
  }
}
