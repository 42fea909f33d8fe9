package org.included.post;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is paid in a post, as they say.
 *
 * @param days empty where they did not say
 * @param minutesAWeek null where they did not say
 * @param termTimeOnly whether they are paid in the setting's terms only
 */
public record Paid(Set<DayOfWeek> days, @Nullable Integer minutesAWeek, boolean termTimeOnly) {
  public static final Paid NOT_SAID = new Paid(Set.of(), null, false);

  public Paid {
    days = Set.copyOf(days);
  }

  /** Monday is 1, Tuesday 2, Wednesday 4 and so on; null where they did not say. */
  @Nullable Integer bits() {
    return days.isEmpty() ? null : days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
  }

  static Set<DayOfWeek> ofBits(int bits) {
    Collection<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    days.removeIf(day -> (bits & (1 << (day.getValue() - 1))) == 0);
    return Set.copyOf(days);
  }
}
