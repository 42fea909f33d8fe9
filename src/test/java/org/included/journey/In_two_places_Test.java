package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Stored;
import org.included.Walk;
import org.included.account.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sent twice, from two tabs or devices, or after signing out: nothing is lost, and nothing is done
 * twice.
 */
@IncludedTest
class In_two_places_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";
  private static final String PLAN = MODULE + "/plan";
  private static final String REFLECTION = MODULE + "/look-back";
  private static final String BOX = "a-thought-now";

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Test
  void a_page_that_somebody_else_left_open_is_not_sent_in_the_name_of_the_next() {
    var walk = newcomers.signedIn(port);
    var left = walk.get(REFLECTION);
    var draft = new LinkedHashMap<String, String>();
    left.page()
        .select("form[data-draft] input[type=hidden]")
        .forEach(i -> draft.put(i.attr("name"), i.attr("value")));
    draft.put(BOX, Boxes.HOSTILE);
    walk.post("/sign-out", Map.of());
    var asked = walk.press(left, "Keep my words", Map.of(BOX, Boxes.HOSTILE));
    var next = Newcomers.address();
    var code = walk.press(asked, "Send me a code", Map.of("email", next));
    var in = walk.press(code, "Sign in", Map.of("code", newcomers.code(next)));
    assertThat(in.page().text()).doesNotContain("Your words are kept.");
    assertThat(walk.press(left, "Keep my words", Map.of(BOX, Boxes.HOSTILE)).status())
        .isEqualTo(403);
    assertThat(walk.postAndStay(REFLECTION + "/draft", draft).status()).isEqualTo(403);
    assertThat(Boxes.box(walk.get(REFLECTION), BOX)).isEmpty();
  }

  @Test
  void what_is_held_says_days_as_people_do_and_words_as_they_were_written() {
    var walk = newcomers.signedIn(port);
    var like = "2026-99-99T1Z";
    walk.press(walk.get(REFLECTION), "Keep my words", Map.of(BOX, like));
    var held = walk.post("/record/copy", Map.of());
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.page().text().replace(like, ""))
        .hasSizeLessThan(held.page().text().length())
        .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT");
  }

  @Test
  void sent_twice_is_done_once() {
    var walk = newcomers.signedIn(port);
    var form = walk.get(PLAN);
    var fields = Boxes.boxes(form, "twice");
    var before = Stored.rows(db(), "learning.learning_log") + Stored.rows(db(), "practice.plan");
    walk.press(form, "Keep my plan", fields);
    var once = Stored.rows(db(), "learning.learning_log") + Stored.rows(db(), "practice.plan");
    assertThat(once).isEqualTo(before + 2);
    var again = walk.press(form, "Keep my plan", fields);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.path()).isEqualTo(MODULE + "/card-step");
    assertThat(Stored.rows(db(), "learning.learning_log") + Stored.rows(db(), "practice.plan"))
        .isEqualTo(once);
  }

  @Test
  void two_tabs_that_disagree_show_both_texts_and_either_can_be_kept() {
    for (var mine : List.of(true, false)) {
      var walk = newcomers.signedIn(port);
      var one = walk.get(REFLECTION);
      var other = walk.get(REFLECTION);
      walk.press(one, "Save for later", Map.of(BOX, "in one <tab>"));
      var both = walk.press(other, "Save for later", Map.of(BOX, "in the other"));
      assertThat(both.status()).isEqualTo(409);
      assertThat(both.h1()).isEqualTo("You wrote this in two places");
      assertThat(both.page().select(".inc-kept").text()).isEqualTo("in one <tab>");
      assertThat(Boxes.box(both, BOX)).isEqualTo("in the other");
      assertThat(Boxes.box(walk.get(REFLECTION), BOX)).as("until then").isEqualTo("in one <tab>");
      walk.press(both, mine ? "Keep what is in the box" : "Keep the earlier words", Map.of());
      assertThat(Boxes.box(walk.get(REFLECTION), BOX))
          .isEqualTo(mine ? "in the other" : "in one <tab>");
    }
  }

  @Test
  void two_tabs_that_chose_differently_are_told_so_in_words() {
    var walk = newcomers.signedIn(port);
    var prior = MODULE + "/prior";
    var one = walk.get(prior);
    var other = walk.get(prior);
    walk.press(one, "Save for later", Map.of("a-which-hello", "hello-all"));
    var both = walk.press(other, "Save for later", Map.of("a-which-hello", "hello-one"));
    assertThat(both.status()).isEqualTo(409);
    assertThat(both.page().text())
        .contains("Morning, everyone!", "kept your place by the window")
        .doesNotContain("hello-all", "hello-one");
    walk.press(both, "Keep what is in the box", Map.of());
    assertThat(walk.get(prior).page().select("input[checked]").eachAttr("value"))
        .containsExactly("hello-one");
  }

  @Test
  void words_from_two_devices_said_to_be_mine_are_both_kept() {
    var walk = newcomers.signedIn(port);
    var of = REFLECTION.substring("/modules/".length());
    for (var words : List.of("from the phone", "from the tablet")) {
      walk.post("/yours/words", Map.of("of", of, BOX, words));
    }
    assertThat(Boxes.box(walk.get(REFLECTION), BOX)).contains("from the phone", "from the tablet");
  }

  @Test
  void a_form_left_open_after_signing_out_travels_through_the_sign_in() {
    for (var text : Boxes.TEXTS) {
      var email = Newcomers.address();
      var walk = newcomers.signedIn(port, email);
      var form = walk.get(REFLECTION);
      walk.post("/sign-out", Map.of());
      var stale = walk.press(form, "Keep my words", Map.of(BOX, text));
      assertThat(stale.status()).isEqualTo(401);
      assertThat(stale.page().text()).contains("Your words are kept: sign in");
      assertThat(stale.text()).as("sealed").doesNotContain("O'Brien", "O&#39;Brien", "first two");
      var asked = walk.press(stale, "Send me a code", Map.of("email", email));
      var back = walk.press(asked, "Sign in", Map.of("code", newcomers.code(email)));
      assertThat(back.path()).isEqualTo(REFLECTION);
      assertThat(Boxes.box(back, BOX)).isEqualTo(text);
    }
  }

  @Test
  void a_plan_made_without_an_account_is_kept_by_signing_in() {
    var email = Newcomers.address();
    var walk = Walk.on(port);
    var made =
        walk.press(walk.get(PLAN), "Keep my plan", Boxes.boxes(walk.get(PLAN), Boxes.HOSTILE));
    var asked = walk.press(made, "Sign in and keep my plan", Map.of());
    assertThat(asked.status()).isEqualTo(401);
    var code = walk.press(asked, "Send me a code", Map.of("email", email));
    var back = walk.press(code, "Sign in", Map.of("code", newcomers.code(email)));
    assertThat(back.path()).isEqualTo(PLAN);
    assertThat(Boxes.box(back, "a-action")).isEqualTo(Boxes.HOSTILE);
    assertThat(walk.get("/today").page().select(".inc-plan").text()).contains(Boxes.HOSTILE);
  }

  private JdbcClient db() {
    return JdbcClient.create(migrate);
  }
}
