package org.included.planning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.included.kernel.Policy;
import org.included.kernel.Policy.Beholder;
import org.included.kernel.Policy.Subject;
import org.included.kernel.Policy.Threshold;
import org.junit.jupiter.api.Test;

class GroupCountTest {
  private static final Threshold TRUST = of(Beholder.TRUST);
  private static final Threshold AUTHORITY = of(Beholder.AUTHORITY);

  private static Threshold of(Beholder beholder) {
    return Policy.threshold(Subject.CORE_BEGUN, beholder).orElseThrow();
  }

  @Test
  void a_trust_is_told_from_three_settings_and_thirty_people() {
    assertThat(GroupCount.of(TRUST, 3, 30, 15)).isEqualTo(new GroupCount(true, 30, 15));
    assertThat(GroupCount.of(TRUST, 2, 300, 150).enough()).isFalse();
    assertThat(GroupCount.of(TRUST, 3, 29, 15).enough()).isFalse();
  }

  @Test
  void a_council_is_told_from_five_settings_and_fifty_people() {
    assertThat(GroupCount.of(AUTHORITY, 5, 50, 22)).isEqualTo(new GroupCount(true, 50, 20));
    assertThat(GroupCount.of(AUTHORITY, 4, 500, 220).enough()).isFalse();
    assertThat(GroupCount.of(AUTHORITY, 5, 49, 22).enough()).isFalse();
  }

  @Test
  void nobody_is_told_when_nearly_all_or_nearly_none_have_begun() {
    assertThat(GroupCount.of(TRUST, 9, 100, 9).enough()).isFalse();
    assertThat(GroupCount.of(TRUST, 9, 100, 91).enough()).isFalse();
    assertThat(GroupCount.of(TRUST, 9, 100, 90).enough()).isTrue();
  }

  @Property
  void what_is_not_said_is_not_held_and_what_is_said_is_rounded(
      @ForAll boolean council,
      @ForAll @IntRange(max = 20) int settings,
      @ForAll @IntRange(max = 200) int staff,
      @ForAll @IntRange(max = 200) int begun) {
    var count = GroupCount.of(council ? AUTHORITY : TRUST, settings, staff, Math.min(begun, staff));
    if (count.enough()) {
      assertThat(count.staff() % 5).isZero();
      assertThat(count.begun() % 5).isZero();
      assertThat(count.begun()).isGreaterThanOrEqualTo(10);
      assertThat(Math.abs(count.staff() - staff)).isLessThanOrEqualTo(2);
    } else {
      assertThat(count).isEqualTo(new GroupCount(false, 0, 0));
    }
  }
}
