package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.included.joining.Way.Open;
import org.included.joining.Way.Shut;
import org.included.joining.Way.Why;
import org.included.joining.Way.Workplace;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
  private static final Instant NOW = Instant.parse("2026-12-31T09:00:00Z");
  private static final PersonId AMINA = new PersonId(new UUID(0, 1));
  private static final PersonId BEN = new PersonId(new UUID(0, 2));
  private static final SettingId SCHOOL = new SettingId(new UUID(0, 3));
  private static final Workplace OPEN = new Workplace(SCHOOL, "Ashgrove Primary", false);
  private static final Workplace CLOSED = new Workplace(SCHOOL, "Ashgrove Primary", true);

  @Test
  void a_settings_code_is_good_on_its_last_day_and_not_on_the_next() {
    assertThat(Way.byCode(OPEN, TODAY, false, TODAY))
        .isInstanceOfSatisfying(Open.class, way -> assertThat(way.origin()).isEqualTo(Origin.CODE));
    assertThat(Way.byCode(OPEN, TODAY, false, TODAY.plusDays(1)))
        .isEqualTo(new Shut(Why.CODE_ENDED));
    assertThat(Way.byCode(OPEN, TODAY, true, TODAY)).isEqualTo(new Shut(Why.CODE_ENDED));
  }

  @Test
  void nobody_joins_a_setting_that_has_closed() {
    assertThat(Way.byCode(CLOSED, TODAY, false, TODAY)).isEqualTo(new Shut(Why.CLOSED));
    assertThat(Way.declared(CLOSED)).isEqualTo(new Shut(Why.CLOSED));
    assertThat(way(claim(true, null, null, NOW.plusSeconds(1)), CLOSED, null))
        .isEqualTo(new Shut(Why.CLOSED));
  }

  @Test
  void a_slip_is_good_for_14_days_once_and_not_when_taken_back() {
    assertThat(way(claim(false, null, null, NOW.plusSeconds(1)), OPEN, null))
        .isInstanceOfSatisfying(
            Open.class, way -> assertThat(way.origin()).isEqualTo(Origin.LISTED));
    assertThat(way(claim(false, null, null, NOW), OPEN, null)).isEqualTo(new Shut(Why.SLIP_OVER));
    var taken = claim(false, AMINA, null, NOW.plusSeconds(1));
    assertThat(way(taken, OPEN, null)).isEqualTo(new Shut(Why.SLIP_TAKEN));
    assertThat(way(taken, OPEN, BEN)).isEqualTo(new Shut(Why.SLIP_TAKEN));
    assertThat(way(taken, OPEN, AMINA)).as("who took it may look again").isInstanceOf(Open.class);
    assertThat(way(claim(false, null, NOW, NOW.plusSeconds(1)), OPEN, null))
        .isEqualTo(new Shut(Why.WITHDRAWN));
  }

  @Test
  void what_nobody_vouches_for_any_more_is_worth_what_a_code_is() {
    for (boolean letter : new boolean[] {true, false}) {
      var claim = claim(letter, null, null, NOW.plusSeconds(1));
      assertThat(Way.byClaim(claim, OPEN, null, false, NOW))
          .isInstanceOfSatisfying(
              Open.class,
              way -> {
                assertThat(way.vouched()).isFalse();
                assertThat(way.claim()).as("what they work as is known").isEqualTo(claim);
              });
    }
  }

  @Test
  void what_shuts_says_what_it_was() {
    assertThat(way(claim(true, null, null, NOW), OPEN, null)).isEqualTo(new Shut(Why.LETTER_OVER));
    assertThat(way(claim(true, AMINA, null, NOW), OPEN, BEN)).isEqualTo(new Shut(Why.LETTER_TAKEN));
  }

  private static Way way(Claim claim, Workplace at, @Nullable PersonId viewer) {
    return Way.byClaim(claim, at, viewer, true, NOW);
  }

  private static Claim claim(
      boolean letter, @Nullable PersonId taken, @Nullable Instant withdrawn, Instant until) {
    return new Claim(
        new UUID(0, 9),
        SCHOOL,
        new byte[0],
        letter,
        null,
        null,
        Work.as("teacher"),
        null,
        until,
        taken == null ? null : NOW,
        taken,
        withdrawn);
  }
}
