package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.included.account.Limit.Failures;

class LimitTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @Property
  void a_wait_never_shrinks_with_more_failures_and_never_passes_its_longest(
      @ForAll Limit limit, @ForAll @IntRange(min = 0, max = 1_000_000) int count) {
    var fewer = limit.wait(new Failures(count, NOW), NOW);
    var more = limit.wait(new Failures(count + 1, NOW), NOW);
    assertThat(more).isGreaterThanOrEqualTo(fewer).isLessThanOrEqualTo(limit.longestWait());
  }

  @Property
  void after_the_longest_wait_everybody_may_try_again(
      @ForAll Limit limit, @ForAll @IntRange(min = 0, max = 1_000_000) int count) {
    assertThat(limit.wait(new Failures(count, NOW), NOW.plus(limit.longestWait()))).isZero();
  }

  @Example
  void five_wrong_codes_for_an_address_cost_nothing_and_then_the_wait_doubles() {
    var limit = Limit.WRONG_FOR_ADDRESS;
    assertThat(limit.wait(new Failures(4, NOW), NOW)).isZero();
    assertThat(limit.wait(new Failures(5, NOW), NOW)).isEqualTo(Duration.ofSeconds(2));
    assertThat(limit.wait(new Failures(6, NOW), NOW)).isEqualTo(Duration.ofSeconds(4));
    assertThat(limit.wait(new Failures(7, NOW), NOW.plusSeconds(3)))
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(limit.wait(new Failures(90, NOW), NOW)).isEqualTo(Duration.ofMinutes(15));
  }

  @Example
  void there_is_always_a_link_that_works_in_the_mailbox() {
    assertThat(Limit.UNUSED_FOR_ADDRESS.longestWait()).isLessThan(Code.LIFE);
  }

  @Example
  void what_is_long_past_is_forgotten() {
    var old = new Failures(900, NOW);
    var later = NOW.plus(Limit.WRONG_FROM_CLIENT.memory()).plusSeconds(1);
    assertThat(Limit.WRONG_FROM_CLIENT.oneMore(old, later)).isEqualTo(new Failures(1, later));
    for (var limit : Limit.values()) {
      assertThat(limit.memory()).isLessThanOrEqualTo(Limit.LONGEST_MEMORY);
      assertThat(limit.memory()).isGreaterThan(limit.longestWait());
    }
  }
}
