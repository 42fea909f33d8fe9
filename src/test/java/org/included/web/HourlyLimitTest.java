package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.included.web.HourlyLimit.Verdict.COUNTS;
import static org.included.web.HourlyLimit.Verdict.SAME_TWICE;
import static org.included.web.HourlyLimit.Verdict.TOO_MANY;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often somebody may do something within an hour. */
class HourlyLimitTest {
  private static final int MOST = 20;
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final HourlyLimit<String> limit = new HourlyLimit<>(MOST, 3);

  @Test
  void twenty_count_and_the_next_does_not_until_an_hour_after_the_first() {
    for (int i = 0; i < MOST; i++) {
      assertThat(ask("a", "useful", 60L * i)).isEqualTo(COUNTS);
    }
    assertThat(ask("a", "useful", 3_599)).isEqualTo(TOO_MANY);
    assertThat(ask("b", "useful", 3_599)).isEqualTo(COUNTS);
    assertThat(ask("a", "useful", 3_600)).isEqualTo(COUNTS);
    assertThat(ask("a", "useful", 3_603)).isEqualTo(TOO_MANY);
  }

  @Test
  void the_same_within_two_seconds_is_one() {
    assertThat(ask("a", "unsafe", 0)).isEqualTo(COUNTS);
    assertThat(ask("a", "unsafe", 1)).isEqualTo(SAME_TWICE);
    assertThat(ask("a", "unsafe", 3)).isEqualTo(COUNTS);
    assertThat(ask("a", "useful", 3)).isEqualTo(COUNTS);
    assertThat(ask("b", "useful", 3)).isEqualTo(COUNTS);
  }

  @Test
  void a_clock_that_is_put_back_locks_nobody_out() {
    for (int i = 0; i < MOST; i++) {
      ask("a", "useful", 86_400 + 60L * i);
    }
    assertThat(ask("a", "useful", 0)).isEqualTo(COUNTS);
  }

  @Test
  void only_so_many_are_remembered() {
    for (int i = 0; i < 100; i++) {
      ask("client " + i, "useful", i);
    }
    assertThat(limit.remembered()).isEqualTo(3);
  }

  private HourlyLimit.Verdict ask(String whose, String what, long seconds) {
    return limit.ask(whose, what, NINE.plusSeconds(seconds));
  }
}
