package org.included.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many taps of one network address count. It is known in memory only, of this node, for an
 * hour; it never stands with a tap and in no log. "Unsafe" is counted apart, so that a whole
 * school's thanks on a training day never drown a warning.
 */
class TapLimit {
  static final int MOST_AN_HOUR = 20;
  private static final Duration HOUR = Duration.ofHours(1);

  /** A finger that trembles, or a page that was sent twice. */
  private static final Duration TWICE = Duration.ofSeconds(2);

  enum Verdict {
    COUNTS,
    SAME_TAP_TWICE,
    TOO_MANY
  }

  private record Whose(String client, boolean unsafe) {}

  private static final class Lately {
    private final Deque<Instant> counted = new ArrayDeque<>();
    private int lastTap;
  }

  private final int mostClients;
  private final Map<Whose, Lately> lately = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param mostClients how many are remembered; whoever tapped longest ago is forgotten first
   */
  TapLimit(int mostClients) {
    this.mostClients = mostClients;
  }

  synchronized Verdict tap(String client, Spot spot, Saying said, Instant now) {
    var mine = lately.computeIfAbsent(new Whose(client, said == Saying.UNSAFE), _ -> new Lately());
    if (lately.size() > mostClients) {
      lately.remove(lately.keySet().iterator().next());
    }
    // a demonstration's clock goes back too
    mine.counted.removeIf(at -> at.isAfter(now) || !at.plus(HOUR).isAfter(now));
    int tap = 31 * spot.hashCode() + said.hashCode();
    var last = mine.counted.peekLast();
    if (last != null && mine.lastTap == tap && last.plus(TWICE).isAfter(now)) {
      return Verdict.SAME_TAP_TWICE;
    }
    if (mine.counted.size() >= MOST_AN_HOUR) {
      return Verdict.TOO_MANY;
    }
    mine.counted.add(now);
    mine.lastTap = tap;
    return Verdict.COUNTS;
  }

  synchronized int clients() {
    return lately.size();
  }
}
