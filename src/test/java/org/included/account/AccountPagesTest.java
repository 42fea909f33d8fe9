package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class AccountPagesTest {
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @LocalServerPort int port;
  String email = "";
  Walk walk = Walk.on(0);

  @BeforeEach
  void somebody_is_signed_in() {
    email = Newcomers.address();
    walk = newcomers.signedIn(port, email);
  }

  @Test
  void a_name_is_kept_as_it_was_typed() {
    var seen = walk.press(walk.get("/account"), "Keep my name", Map.of("name", "O'Brien <b>"));
    assertThat(seen.page().select("#name").val()).isEqualTo("O'Brien <b>");
    var tooLong = walk.press(seen, "Keep my name", Map.of("name", "a".repeat(61)));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.page().select("#name").val()).hasSize(61);
  }

  @Test
  void an_address_is_changed_by_a_code_that_is_sent_there() {
    var person = people.at(email);
    var wanted = Newcomers.address();
    var code = walk.press(walk.get("/account"), "Use this address", Map.of("email", wanted));
    assertThat(people.at(wanted)).isEmpty();
    var wrong = walk.press(code, "Use this address", Map.of("code", "12"));
    assertThat(wrong.status()).isEqualTo(422);
    var seen = walk.press(wrong, "Use this address", Map.of("code", newcomers.code(wanted)));
    assertThat(seen.text()).contains(wanted).doesNotContain(email);
    assertThat(people.at(wanted)).isEqualTo(person).isPresent();
    assertThat(people.at(email)).isEmpty();
  }

  @Test
  void an_account_is_closed_by_its_owner_who_said_so() {
    assertThat(walk.post("/account/erasure", Map.of()).status()).isEqualTo(422);
    assertThat(people.at(email)).isPresent();
    var seen = walk.press(walk.get("/account"), "Close my account", Map.of("sure", "yes"));
    assertThat(seen.h1()).isEqualTo("Your account is closed");
    assertThat(people.at(email)).isEmpty();
  }
}
