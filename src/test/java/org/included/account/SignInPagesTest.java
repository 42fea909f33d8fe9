package org.included.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class SignInPagesTest {
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @LocalServerPort int port;
  Walk walk = Walk.on(0);

  @BeforeEach
  void a_reader_comes() {
    walk = Walk.on(port);
  }

  @Test
  void somebody_new_is_in_with_an_address_and_a_code() {
    var email = Newcomers.address();
    var asked = ask(email);
    assertThat(asked.h1()).isEqualTo("Enter the code we sent");
    assertThat(people.at(email)).as("nobody until the code is entered").isEmpty();
    var in = enter(email, newcomers.code(email), "/modules");
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).isEqualTo("/modules");
    assertThat(people.at(email)).isPresent();
    assertThat(walk.get("/sign-out").h1()).isEqualTo("Sign out");
  }

  @Test
  void who_comes_again_is_the_same_person() {
    var email = Newcomers.address();
    newcomers.signedIn(port, email);
    var first = people.at(email);
    newcomers.signedIn(port, " " + email.toUpperCase(Locale.ROOT) + " ");
    assertThat(people.at(email)).isEqualTo(first).isPresent();
  }

  @Test
  void an_address_that_we_know_gets_the_same_answer_and_the_same_mail() {
    var known = Newcomers.address();
    newcomers.signedIn(port, known);
    var unknown = Newcomers.address();
    var before = newcomers.mailTo(known);
    var one = ask(known).text().replace(known, "");
    var other = ask(unknown).text().replace(unknown, "");
    assertThat(withoutNonce(one)).isEqualTo(withoutNonce(other));
    assertThat(newcomers.mailTo(known) - before).isEqualTo(newcomers.mailTo(unknown)).isOne();
    var wrong = enter(known, other(newcomers.code(known)), "").text().replace(known, "");
    var alsoWrong = enter(unknown, other(newcomers.code(unknown)), "").text().replace(unknown, "");
    assertThat(withoutValues(wrong)).isEqualTo(withoutValues(alsoWrong));
  }

  @Test
  void a_code_may_be_typed_as_people_type() {
    var email = Newcomers.address();
    ask(email);
    var code = newcomers.code(email).replace(" ", "");
    var typed =
        "\u200b "
            + code.substring(0, 2)
            + "-"
            + code.substring(2, 4)
            + "\u00a0"
            + code.substring(4);
    assertThat(enter(email, typed, "").status()).isEqualTo(303);
  }

  @Test
  void what_is_no_code_is_given_back_and_costs_no_try() {
    var email = Newcomers.address();
    ask(email);
    for (int i = 0; i < 10; i++) {
      var seen = enter(email, "12 34", "");
      assertThat(seen.status()).isEqualTo(422);
      assertThat(seen.page().title()).startsWith("Error: ");
      assertThat(seen.page().select("#code").attr("value")).isEqualTo("12 34");
      assertThat(seen.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#code");
    }
    assertThat(enter(email, newcomers.code(email), "").status()).isEqualTo(303);
  }

  @Test
  void what_is_no_address_is_given_back() {
    var seen = ask("dee at home");
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select("#email").attr("value")).isEqualTo("dee at home");
    assertThat(seen.page().select("#email-error").text()).contains(SignInWords.NO_EMAIL);
  }

  @Test
  void the_field_for_the_code_is_filled_in_by_the_phone() {
    var field = ask(Newcomers.address()).page().select("#code");
    assertThat(field.attr("autocomplete")).isEqualTo("one-time-code");
    assertThat(field.attr("inputmode")).isEqualTo("numeric");
  }

  @Test
  void eighty_people_behind_one_address_all_get_in() {
    for (int i = 0; i < 80; i++) {
      walk = Walk.on(port);
      var email = Newcomers.address();
      ask(email);
      if (i % 2 == 0) { // every second one mistypes
        assertThat(enter(email, other(newcomers.code(email)), "").status()).isEqualTo(422);
      }
      assertThat(enter(email, newcomers.code(email), "").status()).as("person " + i).isEqualTo(303);
    }
  }

  @Test
  void five_wrong_codes_end_a_code_but_not_the_link() {
    var email = Newcomers.address();
    ask(email);
    var right = newcomers.code(email);
    for (int i = 0; i < Code.TRIES; i++) {
      assertThat(enter(email, other(right), "").status()).isEqualTo(422);
    }
    assertThat(enter(email, right, "").status()).isIn(422, 429);
    var link = walk.get(newcomers.link(email));
    assertThat(walk.press(link, "Sign in", Map.of()).status()).isNotEqualTo(410);
    assertThat(walk.get("/sign-out").h1()).isEqualTo("Sign out");
  }

  @Test
  void opening_the_link_uses_nothing_up() {
    var email = Newcomers.address();
    ask(email);
    var link = newcomers.link(email);
    for (int i = 0; i < 20; i++) {
      var scanner = Walk.on(port);
      assertThat(scanner.look(link).status()).isEqualTo(200);
      assertThat(scanner.get("/sign-out").h1()).isEqualTo("You are signed out");
    }
    var page = walk.get(link);
    assertThat(page.text()).contains(email);
    var in = walk.postAndStay(link, Map.of());
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).isEqualTo("/today");
    assertThat(Walk.on(port).postAndStay(link, Map.of()).status()).isEqualTo(410);
    assertThat(Walk.on(port).look(link).status()).isEqualTo(410);
  }

  @Test
  void a_new_code_ends_the_older_one() {
    var email = Newcomers.address();
    ask(email);
    var older = newcomers.code(email);
    var olderLink = newcomers.link(email);
    ask(email);
    if (!older.equals(newcomers.code(email))) {
      assertThat(enter(email, older, "").status()).isEqualTo(422);
    }
    assertThat(walk.look(olderLink).status()).isEqualTo(410);
    assertThat(enter(email, newcomers.code(email), "").status()).isEqualTo(303);
  }

  @Test
  void nobody_is_sent_to_another_site_nor_in_a_circle() {
    for (var to :
        new String[] {
          "https://evil.example", "//evil.example", "/\\evil", "/sign-out", "/a\nb", ""
        }) {
      var email = Newcomers.address();
      walk = Walk.on(port);
      ask(email);
      assertThat(enter(email, newcomers.code(email), to).header("Location")).isEqualTo("/today");
    }
  }

  private Walk.Seen ask(String email) {
    return walk.postAndStay("/sign-in", Map.of("email", email, "to", "/today"));
  }

  private Walk.Seen enter(String email, String code, String to) {
    return walk.postAndStay("/sign-in/code", Map.of("email", email, "code", code, "to", to));
  }

  /** A code that is not this one. */
  private static String other(String code) {
    return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
  }

  private static String withoutNonce(String page) {
    return page.replaceAll("nonce=\"[^\"]*\"", "");
  }

  private static String withoutValues(String page) {
    return withoutNonce(page).replaceAll("value=\"[^\"]*\"", "");
  }
}
