package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose words fit a setting, from what a register says of it. */
class PhasesTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "15, Nursery, none, none, early-years",
        "1, Primary, 4, 11, primary",
        "34, Middle deemed primary, 5, 12, primary",
        "34, Secondary, 11, 18, secondary",
        "1, Middle deemed secondary, 9, 13, secondary",
        "35, All-through, 4, 18, ''",
        "18, 16 plus, 16, 99, college",
        "18, Not applicable, none, none, college",
        "32, Not applicable, 16, 25, college",
        "7, Not applicable, 3, 19, ''",
        "11, Not applicable, 2, 5, early-years",
        "11, Not applicable, 2, 11, primary",
        "14, Not applicable, 11, 16, secondary",
        "11, Not applicable, 16, 19, college",
        "30, Not applicable, none, none, ''"
      })
  void from_phase_then_type_then_ages(
      String type,
      String phase,
      @Nullable Integer lowest,
      @Nullable Integer highest,
      String expected) {
    assertThat(Phases.of(type, phase, lowest, highest)).isEqualTo(expected);
  }
}
