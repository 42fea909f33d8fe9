package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As Ofsted writes them, and as the education department does. */
class AuthorityNamesTest {
  private final AuthorityNames names =
      new AuthorityNames(
          Map.of(
              "Bristol, City of", "801",
              "Bournemouth, Christchurch and Poole", "839",
              "County Durham", "840",
              "Southend-on-Sea", "882",
              "Herefordshire, County of", "884",
              "Kingston upon Hull, City of", "810",
              "St. Helens", "342",
              "City of London", "201"));

  @ParameterizedTest
  @CsvSource(
      value = {
        "Bristol; 801",
        "Bournemouth, Christchurch & Poole; 839",
        "Durham; 840",
        "Southend on Sea; 882",
        "herefordshire; 884",
        "Kingston upon Hull; 810",
        "St Helens; 342",
        "City of London; 201",
        "Cumbria; none",
        "Not Recorded; none",
        "''; none"
      },
      delimiter = ';')
  void the_same_authority_by_either_name(String name, String code) {
    assertThat(names.code(name).orElse("none")).isEqualTo(code);
  }
}
