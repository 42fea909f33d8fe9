package org.included.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://evil.example\",\"Bea\")",
        "+44 7700 900123",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "＝1+1",
        "-",
        "- Bea said"
      })
  void what_could_be_a_formula_becomes_text(String text) {
    assertThat(Cells.safe(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bea", "O'Brien", "-5", "+12.50", "-1,5", "-3%", "a=b", "bea@x.org", "'=1"})
  void everything_else_stays_as_it_is(String text) {
    assertThat(Cells.safe(text)).isEqualTo(text);
  }

  @Property(tries = 200)
  void nothing_is_lost_and_doing_it_twice_is_doing_it_once(@ForAll String text) {
    assertThat(Cells.safe(text)).endsWith(text);
    assertThat(Cells.safe(Cells.safe(text))).isEqualTo(Cells.safe(text));
  }
}
