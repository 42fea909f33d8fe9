package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever somebody types or pastes: nothing of it is lost. */
@IncludedTest
class Bad_input_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";
  private static final String PLAN = MODULE + "/plan";
  private static final String REFLECTION = MODULE + "/look-back";
  private static final String BOX = "a-thought-now";

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;

  @Test
  void every_field_of_a_step_gives_back_what_was_typed() {
    for (var text : Boxes.TEXTS) {
      var walk = newcomers.signedIn(port);
      for (var step : List.of("/prior", "/plan", "/look-back", "/after-two-months")) {
        var path = MODULE + step;
        var fields = Boxes.boxes(walk.get(path), text);
        assertThat(fields).isNotEmpty();
        walk.press(walk.get(path), "Save for later", fields);
        then_the_boxes_hold(walk.get(path), fields);
      }
    }
  }

  @Test
  void a_kept_plan_says_it_in_those_words_on_today() {
    var walk = newcomers.signedIn(port);
    var fields = Boxes.boxes(walk.get(PLAN), Boxes.HOSTILE);
    assertThat(walk.press(walk.get(PLAN), "Keep my plan", fields).status()).isEqualTo(200);
    var today = walk.get("/today");
    assertThat(today.page().select(".inc-plan .inc-mine").eachText()).contains(Boxes.HOSTILE);
    assertThat(today.page().select("main script")).isEmpty();
  }

  @Test
  void without_an_account_a_step_gives_it_back_as_well() {
    for (var text : Boxes.TEXTS) {
      var walk = Walk.on(port);
      var fields = Boxes.boxes(walk.get(REFLECTION), text);
      then_the_boxes_hold(walk.press(walk.get(REFLECTION), "Keep my words", fields), fields);
    }
  }

  @Test
  void every_other_field_gives_it_back_or_ignores_it() {
    for (var text : Boxes.TEXTS) {
      var walk = Walk.on(port);
      var asked = walk.post("/sign-in", Map.of("email", text, "to", text));
      assertThat(asked.status()).isEqualTo(422);
      assertThat(asked.page().select("#email").attr("value")).isEqualTo(text);
      var code =
          walk.post("/sign-in/code", Map.of("email", "a@example.org", "code", text, "to", text));
      assertThat(code.status()).isEqualTo(422);
      assertThat(code.page().select("#code").attr("value")).isEqualTo(text);
      assertThat(walk.post("/for", Map.of("phase", text, "role", text)).status()).isEqualTo(422);
      assertThat(walk.post("/theme", Map.of("theme", text)).status()).isLessThan(500);
      assertThat(walk.post(PLAN + "/feedback", Map.of("was", text)).status()).isEqualTo(404);
      assertThat(walk.post("/sign-in", Map.of("parcel", text)).status()).isEqualTo(422);
    }
  }

  @Test
  @Timeout(30)
  void a_megabyte_comes_back_with_a_clear_message() {
    var megabyte = "O'Brien wrote <this>. ".repeat(50_000);
    var walk = newcomers.signedIn(port);
    for (var button : List.of("Keep my words", "Save for later")) {
      var seen = walk.press(walk.get(REFLECTION), button, Map.of(BOX, megabyte));
      assertThat(seen.status()).isEqualTo(422);
      assertThat(seen.page().title()).startsWith("Error: ");
      assertThat(seen.page().select(".govuk-error-summary a[href=#" + BOX + "]").text())
          .contains("up to 20,000 characters", "1,100,000", "Your words are still here");
      assertThat(Boxes.box(seen, BOX)).isEqualTo(megabyte);
    }
    var draft = walk.postAndStay(REFLECTION + "/draft", Map.of(BOX, megabyte, "key", "k"));
    assertThat(draft.status()).isEqualTo(422);
    assertThat(Boxes.box(walk.get(REFLECTION), BOX)).isEmpty();
  }

  @Test
  void a_megabyte_without_an_account_comes_back_too() {
    var megabyte = "\u05e9\u05dc\u05d5\u05dd ".repeat(200_000);
    var walk = Walk.on(port);
    var seen = walk.press(walk.get(REFLECTION), "Keep my words", Map.of(BOX, megabyte));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(Boxes.box(seen, BOX)).isEqualTo(megabyte);
  }

  @Test
  void twenty_thousand_characters_are_kept() {
    var much = "\u00e9".repeat(20_000);
    var walk = newcomers.signedIn(port);
    var seen = walk.press(walk.get(REFLECTION), "Keep my words", Map.of(BOX, much));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(Boxes.box(walk.get(REFLECTION), BOX)).isEqualTo(much);
  }

  /** A browser sends a line's end as two characters, a script as one; a reader counts one. */
  @Test
  void the_end_of_a_line_counts_as_one_character_whoever_sends_it() {
    var lines = "four\r\n".repeat(4_000);
    var walk = newcomers.signedIn(port);
    assertThat(walk.press(walk.get(REFLECTION), "Keep my words", Map.of(BOX, lines)).status())
        .isEqualTo(200);
  }

  @Test
  void a_cookie_that_was_tampered_with_is_no_cookie() {
    for (var change : List.of("x", "", "AAAA", "a.b.c", "%00")) {
      var walk = newcomers.signedIn(port);
      var store = walk.cookies().getCookieStore();
      var cookie = store.getCookies().getFirst();
      var value = cookie.getValue();
      store.removeAll();
      var tampered =
          new HttpCookie(
              cookie.getName(),
              change.isEmpty() ? value.substring(0, value.length() - 4) : change + value);
      tampered.setPath("/");
      tampered.setVersion(0);
      store.add(URI.create("http://localhost:" + port), tampered);
      assertThat(walk.look("/modules").status()).isEqualTo(200);
      assertThat(walk.look("/today").header("Location")).isEqualTo("/sign-in?to=%2Ftoday");
      assertThat(walk.get("/sign-out").h1()).isEqualTo("You are signed out");
    }
  }

  private static void then_the_boxes_hold(Walk.Seen seen, Map<String, String> fields) {
    assertThat(seen.status()).isEqualTo(200);
    fields.forEach((name, text) -> assertThat(Boxes.box(seen, name)).as(name).isEqualTo(text));
    assertThat(seen.page().select("main script, main textarea > *")).isEmpty();
  }
}
