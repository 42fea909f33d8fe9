package org.included.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may do something within an hour. Who did it is known in memory only, of this
 * node, for that hour; it never stands with what was done and in no log.
 *
 * @param <W> whose doings are counted together: a {@link Caller#client}, or a person
 */
public final class HourlyLimit<W> {
  private static final Duration HOUR = Duration.ofHours(1);

  /** A finger that trembles, or a page that was sent twice. */
  private static final Duration TWICE = Duration.ofSeconds(2);

  /** What becomes of one doing. */
  public enum Verdict {
    COUNTS,
    SAME_TWICE,
    TOO_MANY
  }

  private static final class Lately {
    private final Deque<Instant> counted = new ArrayDeque<>();
    private int lastDone;
  }

  private final int mostAnHour;
  private final int mostRemembered;
  private final Map<W, Lately> lately = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param mostRemembered how many are remembered; whoever did something longest ago is forgotten
   *     first
   */
  public HourlyLimit(int mostAnHour, int mostRemembered) {
    this.mostAnHour = mostAnHour;
    this.mostRemembered = mostRemembered;
  }

  /**
   * Counts it, if it may be.
   *
   * @param what the same thing within two seconds is done once; only its hash is remembered
   */
  public synchronized Verdict ask(W whose, Object what, Instant now) {
    var mine = lately.computeIfAbsent(whose, _ -> new Lately());
    if (lately.size() > mostRemembered) {
      lately.remove(lately.keySet().iterator().next());
    }
    // a demonstration's clock goes back too
    mine.counted.removeIf(at -> at.isAfter(now) || !at.plus(HOUR).isAfter(now));
    var last = mine.counted.peekLast();
    if (last != null && mine.lastDone == what.hashCode() && last.plus(TWICE).isAfter(now)) {
      return Verdict.SAME_TWICE;
    }
    if (mine.counted.size() >= mostAnHour) {
      return Verdict.TOO_MANY;
    }
    mine.counted.add(now);
    mine.lastDone = what.hashCode();
    return Verdict.COUNTS;
  }

  synchronized int remembered() {
    return lately.size();
  }
}
