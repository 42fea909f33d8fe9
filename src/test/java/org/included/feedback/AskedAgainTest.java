package org.included.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.kernel.TravelClock;
import org.included.web.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Half an hour without use, and a page for authors asks who is there; nothing typed is lost. */
@IncludedTest
class AskedAgainTest {
  private static final String AUTHOR = "catrin@invented.example";

  @LocalServerPort int port;
  @Autowired Feedback feedback;
  @Autowired Newcomers newcomers;
  @Autowired Clock clock;

  @AfterEach
  void come_back() {
    ((TravelClock) clock).comeBack();
  }

  @Test
  void use_keeps_it_open_and_a_pause_closes_it() {
    var walk = author();
    for (int i = 0; i < 3; i++) {
      passes(29);
      assertThat(walk.look(AuthorPages.PATH).status()).isEqualTo(200);
    }
    passes(31);
    var seen = walk.look(AuthorPages.PATH);
    assertThat(seen.status()).isEqualTo(303);
    assertThat(seen.header("Location")).isEqualTo("/sign-in?again=yes&to=%2Fauthors%2Ffeedback");
    assertThat(walk.look("/today").status()).as("their own pages stay").isEqualTo(200);
  }

  @Test
  void by_a_code_to_their_own_address_they_are_back_where_they_were() {
    var walk = author();
    passes(31);
    var asked = walk.get(AuthorPages.PATH);
    assertThat(asked.h1()).isEqualTo("Is it still you?");
    assertThat(asked.page().select("#email").val()).isEqualTo(AUTHOR);
    var code = walk.press(asked, "Send me a code", Map.of());
    var back = walk.press(code, "Sign in", Map.of("code", newcomers.code(AUTHOR)));
    assertThat(back.path()).isEqualTo(AuthorPages.PATH);
    assertThat(back.status()).isEqualTo(200);
  }

  @Test
  void an_answer_that_was_being_written_comes_along_and_is_sent_by_its_author() {
    var walk = author();
    var spot = tapped();
    var words = "we took it out " + UUID.randomUUID();
    passes(31);
    var asked = walk.post(AuthorPages.PATH, form(spot, words));
    assertThat(asked.status()).isEqualTo(401);
    assertThat(asked.h1()).isEqualTo("Is it still you?");
    assertThat(asked.text()).contains("Your words are kept");
    var code = walk.press(asked, "Send me a code", Map.of());
    var kept = walk.press(code, "Sign in", Map.of("code", newcomers.code(AUTHOR)));
    assertThat(kept.h1()).isEqualTo("Send what you wrote?");
    assertThat(kept.text()).contains(words);
    assertThat(Walk.on(port).get("/you-said").text()).doesNotContain(words);
    walk.press(kept, "Send it now", Map.of());
    assertThat(Walk.on(port).get("/you-said").text()).contains(words);
  }

  @Test
  void whoever_else_signs_in_there_is_not_given_the_words() {
    var walk = author();
    var words = "we took it out " + UUID.randomUUID();
    var form = form(tapped(), words);
    passes(31);
    var asked = walk.post(AuthorPages.PATH, form);
    var other = Newcomers.address();
    var code = walk.press(asked, "Send me a code", Map.of("email", other));
    var seen = walk.press(code, "Sign in", Map.of("code", newcomers.code(other)));
    assertThat(seen.status()).isEqualTo(404);
    assertThat(seen.text()).doesNotContain(words);
  }

  @Test
  void on_a_shared_computer_it_stays_one() {
    var walk = Walk.on(port);
    var somebody = Newcomers.address();
    var code =
        walk.press(
            walk.get("/sign-in"), "Send me a code", Map.of("email", somebody, "shared", "yes"));
    walk.press(code, "Sign in", Map.of("code", newcomers.code(somebody)));
    for (int i = 0; i < 3; i++) {
      passes(15);
      assertThat(walk.look("/today").status()).isEqualTo(200);
    }
    var asked = walk.get("/sign-in?again=yes&to=/today");
    assertThat(asked.h1()).isEqualTo("Is it still you?");
    assertThat(asked.page().select("input[name=shared]").hasAttr("checked")).isTrue();
    var again = walk.press(asked, "Send me a code", Map.of());
    walk.press(again, "Sign in", Map.of("code", newcomers.code(somebody)));
    assertThat(walk.get("/today").text()).contains("Shared computer: we sign you out");
  }

  private void passes(int minutes) {
    ((TravelClock) clock).travel(Duration.ofMinutes(minutes));
  }

  private Walk author() {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", "catrin"));
    return walk;
  }

  private Spot tapped() {
    var spot = Spot.card("gone-" + UUID.randomUUID());
    feedback.say(spot, "e", Saying.UNCLEAR, new Caller(spot.slug(), "https://example.org", true));
    return spot;
  }

  private Map<String, String> form(Spot spot, String words) {
    var heard =
        feedback.waiting().stream().filter(h -> h.spot().equals(spot)).findFirst().orElseThrow();
    return Map.of(
        "kind",
        "card",
        "slug",
        spot.slug(),
        "upTo",
        Long.toString(heard.upTo()),
        "decided",
        "changed",
        "sentence",
        words);
  }
}
