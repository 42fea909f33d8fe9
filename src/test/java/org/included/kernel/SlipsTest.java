package org.included.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
  @ParameterizedTest
  @CsvSource({
    "table, tabel, 1",
    "table, tale, 1",
    "tale, table, 1",
    "table, cable, 1",
    "table, table, 0",
    "'', abc, 3",
    "ca, abc, 3",
    "wensleydale, wensleydail, 2"
  })
  void a_slip_is_a_letter_too_many_one_missing_one_wrong_or_two_changed(
      String a, String b, int slips) {
    assertThat(Slips.between(a, b, 9)).isEqualTo(slips);
  }

  @Property
  void looking_no_further_than_asked_changes_no_answer(
      @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String a,
      @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String b,
      @ForAll @IntRange(max = 5) int most) {
    int all = Slips.between(a, b, 20);
    assertThat(Slips.between(a, b, most)).isEqualTo(Math.min(all, most + 1));
    assertThat(Slips.between(b, a, most)).isEqualTo(Math.min(all, most + 1));
  }
}
