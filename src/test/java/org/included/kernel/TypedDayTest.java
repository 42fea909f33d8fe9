package org.included.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 9 2026",
        "03/09/2026",
        "3.9.26",
        "3rd September 2026",
        " 3 sept 2026 ",
        "2026-09-03",
        "3-Sep-26"
      })
  void a_day_is_read_however_it_is_written(String typed) {
    assertThat(TypedDay.parse(typed)).contains(LocalDate.of(2026, 9, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tomorrow", "31 9 2026", "3 smarch 2026", "9 2026", "3/9/226", "0 1 2026"})
  void what_is_no_day_is_none(String typed) {
    assertThat(TypedDay.parse(typed)).isEmpty();
  }
}
