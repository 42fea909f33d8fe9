package org.included.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is looked at first, and by when. */
class HeardTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void unsafe_comes_before_unclear_and_what_waits_longest_before_the_rest() {
    var all =
        List.of(
            heard("unclear-new", 0, 9, 9, null, MONDAY, null),
            heard("unsafe-new", 1, 0, 1, MONDAY, MONDAY, null),
            heard("unclear-old", 0, 1, 1, null, MONDAY.minusDays(9), null),
            heard("unsafe-old", 1, 7, 8, MONDAY.minusDays(2), MONDAY.minusDays(3), null));
    assertThat(Heard.urgentFirst(all))
        .extracting(h -> h.spot().slug())
        .containsExactly("unsafe-old", "unsafe-new", "unclear-old", "unclear-new");
  }

  @Test
  void what_nobody_looks_at_comes_before_what_somebody_looks_at() {
    var looking = Instant.parse("2026-11-22T09:00:00Z");
    var all =
        List.of(
            heard("looked-at", 1, 0, 0, null, MONDAY.minusDays(5), looking),
            heard("new", 1, 0, 1, MONDAY, MONDAY, null),
            heard("unclear", 0, 1, 1, null, MONDAY.minusDays(8), null));
    assertThat(Heard.urgentFirst(all))
        .extracting(h -> h.spot().slug())
        .containsExactly("new", "looked-at", "unclear");
  }

  @Test
  void an_answer_to_unsafe_is_due_the_same_day() {
    assertThat(unsafeSince(MONDAY).due(MONDAY)).isEqualTo("Due today");
  }

  @Test
  void afterwards_it_says_since_when_somebody_waits() {
    var monday = unsafeSince(MONDAY);
    assertThat(monday.due(MONDAY.plusDays(1))).isEqualTo("Waiting since Monday");
    assertThat(monday.due(MONDAY.plusDays(6))).isEqualTo("Waiting since Monday");
    assertThat(monday.due(MONDAY.plusDays(7))).isEqualTo("Waiting since 23 November");
    assertThat(monday.due(MONDAY.plusDays(50))).isEqualTo("Waiting since 23 November 2026");
  }

  @Test
  void nothing_is_due_by_a_day_that_is_unclear_or_looked_at() {
    assertThat(heard("a", 0, 3, 3, null, MONDAY, null).due(MONDAY)).isEmpty();
    assertThat(heard("a", 2, 0, 0, null, MONDAY, Instant.EPOCH).due(MONDAY)).isEmpty();
  }

  private static Heard unsafeSince(LocalDate day) {
    return heard("a", 1, 0, 1, day, day, null);
  }

  private static Heard heard(
      String slug,
      int unsafe,
      int unclear,
      int fresh,
      @Nullable LocalDate unsafeSince,
      LocalDate first,
      @Nullable Instant looking) {
    return new Heard(
        Spot.card(slug), "e", unsafe, unclear, fresh, unsafeSince, first, MONDAY, 7, looking);
  }
}
