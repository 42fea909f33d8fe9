package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A number that two registers have, and how somebody says which is meant. */
@IncludedTest
class NumberedTest {
  private static final String NUMBER = "990417";

  @Autowired Directory directory;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @BeforeEach
  void a_school_and_a_childminder() {
    listed("schools", "Twice Numbered Primary");
    listed("early-years", "");
  }

  private void listed(String register, String name) {
    JdbcClient.create(migrate)
        .sql(
            """
            insert into setting.setting (id, register, urn, name, kind, phase, status)
            values (?, ?, ?, ?, 'Invented', null, 'open')
            on conflict do nothing
            """)
        .params(UUID.randomUUID(), register, NUMBER, name)
        .update();
  }

  @Test
  void of_two_none_is_meant_and_it_says_how_to_say_which() {
    var both = directory.numbered(NUMBER);
    assertThat(both.one()).isEmpty();
    assertThat(both.problem())
        .contains(
            "Two settings have this number: “Twice Numbered Primary”, URN, and “A setting without a"
                + " public name”, Ofsted number. Write “URN” or “Ofsted number” before it");
  }

  @ParameterizedTest
  @CsvSource({
    "URN 990417, SCHOOLS",
    "urn:990417, SCHOOLS",
    " Ofsted number 990417, EARLY_YEARS",
    "ofsted 990417, EARLY_YEARS",
    "OFSTED990417, EARLY_YEARS"
  })
  void with_the_word_before_it_one_is(String typed, Register register) {
    var one = directory.numbered(typed);
    assertThat(one.problem()).isEmpty();
    assertThat(one.one()).isEqualTo(directory.withNumber(register, NUMBER));
  }

  @Test
  void what_no_register_has_is_said() {
    assertThat(directory.numbered("URN EY900001").problem())
        .as("a nursery's number is no URN")
        .contains("No setting in the registers has this number");
    assertThat(directory.numbered("ey900001").one()).isPresent();
    assertThat(directory.numbered("").one()).isEmpty();
  }
}
