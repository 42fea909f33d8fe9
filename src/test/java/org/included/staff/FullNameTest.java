package org.included.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {
  private static FullName of(String whole) {
    return FullName.of(whole, StaffWords.ours());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bea Ash|Bea|Ash",
        "Ash, Bea|Bea|Ash",
        "ASH Bea|Bea|ASH",
        "Mrs B Ash MBE|B|Ash",
        "O'Brien-Smith, Siân|Siân|O'Brien-Smith",
        "Ludwig van der Berg|Ludwig|van der Berg",
        "Dafydd ap Gwilym|Dafydd|ap Gwilym",
        "Llŷr Llwyd|Llŷr|Llwyd",
        "محمد علي|محمد|علي",
        "E|E|''",
        "Cher|Cher|''",
        "Bao Ngoc Tran|Bao Ngoc|Tran"
      })
  void a_whole_name_is_taken_apart(String whole, String first, String surname) {
    assertThat(of(whole)).isEqualTo(new FullName(first, surname));
  }

  @Test
  void the_same_name_is_known_however_it_is_written() {
    assertThat(of("SIÂN O’BRIEN").key()).isEqualTo(of("Sian O'Brien").key());
    assertThat(of("Smith-Jones, Zoë").key()).isEqualTo(of("Zoe Smith‑Jones").key());
    assertThat(of("Ash Bea").unordered()).isEqualTo(of("Bea Ash").unordered());
    assertThat(of("Bea Ash").key()).isNotEqualTo(of("Bea Ashe").key());
    assertThat(of("محمد علي").key()).isNotEqualTo(of("علي محمد").key());
  }
}
