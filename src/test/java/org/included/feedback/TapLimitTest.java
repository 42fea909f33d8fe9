package org.included.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.included.feedback.TapLimit.Verdict.COUNTS;
import static org.included.feedback.TapLimit.Verdict.SAME_TAP_TWICE;
import static org.included.feedback.TapLimit.Verdict.TOO_MANY;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How many taps of one network count. */
class TapLimitTest {
  private static final Spot SPOT = Spot.step("module", "plan");
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final TapLimit limit = new TapLimit(3);

  @Test
  void twenty_count_and_the_next_does_not_until_an_hour_after_the_first() {
    for (int i = 0; i < TapLimit.MOST_AN_HOUR; i++) {
      assertThat(tap("a", Saying.USEFUL, 60L * i)).isEqualTo(COUNTS);
    }
    assertThat(tap("a", Saying.USEFUL, 3_599)).isEqualTo(TOO_MANY);
    assertThat(tap("b", Saying.USEFUL, 3_599)).isEqualTo(COUNTS);
    assertThat(tap("a", Saying.USEFUL, 3_600)).isEqualTo(COUNTS);
    assertThat(tap("a", Saying.USEFUL, 3_603)).isEqualTo(TOO_MANY);
  }

  @Test
  void thanks_never_drown_a_warning() {
    for (int i = 0; i < TapLimit.MOST_AN_HOUR + 5; i++) {
      tap("a", Saying.USEFUL, 10L * i);
    }
    assertThat(tap("a", Saying.UNSAFE, 300)).isEqualTo(COUNTS);
  }

  @Test
  void the_same_tap_within_two_seconds_is_one() {
    assertThat(tap("a", Saying.UNSAFE, 0)).isEqualTo(COUNTS);
    assertThat(tap("a", Saying.UNSAFE, 1)).isEqualTo(SAME_TAP_TWICE);
    assertThat(tap("a", Saying.UNSAFE, 3)).isEqualTo(COUNTS);
    assertThat(tap("a", Saying.USEFUL, 3)).isEqualTo(COUNTS);
    assertThat(tap("a", Saying.UNCLEAR, 3)).isEqualTo(COUNTS);
  }

  @Test
  void a_clock_that_is_put_back_locks_nobody_out() {
    for (int i = 0; i < TapLimit.MOST_AN_HOUR; i++) {
      tap("a", Saying.USEFUL, 86_400 + 60L * i);
    }
    assertThat(tap("a", Saying.USEFUL, 0)).isEqualTo(COUNTS);
  }

  @Test
  void only_so_many_networks_are_remembered() {
    for (int i = 0; i < 100; i++) {
      tap("client " + i, Saying.USEFUL, i);
    }
    assertThat(limit.clients()).isEqualTo(3);
  }

  private TapLimit.Verdict tap(String client, Saying said, long seconds) {
    return limit.tap(client, SPOT, said, NINE.plusSeconds(seconds));
  }
}
