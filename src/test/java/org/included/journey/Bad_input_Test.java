package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever somebody types, pastes, sends twice or sends too late: nothing of it is lost. */
@IncludedTest
class Bad_input_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";
  private static final String PLAN = MODULE + "/plan";
  private static final String REFLECTION = MODULE + "/look-back";
  private static final String BOX = "a-thought-now";
  private static final String HOSTILE = "O'Brien -- select * from \"x\"; <script>";
  private static final List<String> TEXTS =
      List.of(
          HOSTILE,
          "<b>&amp;</textarea> ${x} @{y} %s \\ '",
          "Great \ud83d\udc4d\ud83c\udffd \ud83d\udc69\u200d\ud83d\udc67 done \ud83c\uddfc\ud83c\uddea",
          "\u0645\u0631\u062d\u0628\u0627 and \u05e9\u05dc\u05d5\u05dd \u202eback\u202c",
          "\n\nfirst two lines are empty\n\ttabbed",
          "e\u0301 \ufb01 \u00a0 \u200b end");

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Test
  void every_field_of_a_step_gives_back_what_was_typed() {
    for (var text : TEXTS) {
      var walk = newcomers.signedIn(port);
      for (var step : List.of("/prior", "/plan", "/look-back", "/after-two-months")) {
        var path = MODULE + step;
        var fields = boxes(walk.get(path), text);
        assertThat(fields).isNotEmpty();
        walk.press(walk.get(path), "Save for later", fields);
        then_the_boxes_hold(walk.get(path), fields);
      }
    }
  }

  @Test
  void a_kept_plan_says_it_in_those_words_on_today() {
    var walk = newcomers.signedIn(port);
    var fields = boxes(walk.get(PLAN), HOSTILE);
    assertThat(walk.press(walk.get(PLAN), "Keep my plan", fields).status()).isEqualTo(200);
    var today = walk.get("/today");
    assertThat(today.page().select(".inc-plan .inc-mine").eachText()).contains(HOSTILE);
    assertThat(today.page().select("main script")).isEmpty();
  }

  @Test
  void without_an_account_a_step_gives_it_back_as_well() {
    for (var text : TEXTS) {
      var walk = Walk.on(port);
      var fields = boxes(walk.get(REFLECTION), text);
      then_the_boxes_hold(walk.press(walk.get(REFLECTION), "Keep my words", fields), fields);
    }
  }

  @Test
  void every_other_field_gives_it_back_or_ignores_it() {
    for (var text : TEXTS) {
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
      assertThat(box(seen, BOX)).isEqualTo(megabyte);
    }
    var draft = walk.postAndStay(REFLECTION + "/draft", Map.of(BOX, megabyte, "key", "k"));
    assertThat(draft.status()).isEqualTo(422);
    assertThat(box(walk.get(REFLECTION), BOX)).isEmpty();
  }

  @Test
  void a_megabyte_without_an_account_comes_back_too() {
    var megabyte = "\u05e9\u05dc\u05d5\u05dd ".repeat(200_000);
    var walk = Walk.on(port);
    var seen = walk.press(walk.get(REFLECTION), "Keep my words", Map.of(BOX, megabyte));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(box(seen, BOX)).isEqualTo(megabyte);
  }

  @Test
  void twenty_thousand_characters_are_kept() {
    var much = "\u00e9".repeat(20_000);
    var walk = newcomers.signedIn(port);
    var seen = walk.press(walk.get(REFLECTION), "Keep my words", Map.of(BOX, much));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(box(walk.get(REFLECTION), BOX)).isEqualTo(much);
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

  @Test
  void sent_twice_is_done_once() {
    var walk = newcomers.signedIn(port);
    var form = walk.get(PLAN);
    var fields = boxes(form, "twice");
    var before = rows("learning.learning_log") + rows("practice.plan");
    walk.press(form, "Keep my plan", fields);
    var once = rows("learning.learning_log") + rows("practice.plan");
    assertThat(once).isEqualTo(before + 2);
    var again = walk.press(form, "Keep my plan", fields);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.path()).isEqualTo(MODULE + "/card-step");
    assertThat(rows("learning.learning_log") + rows("practice.plan")).isEqualTo(once);
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
      assertThat(box(both, BOX)).isEqualTo("in the other");
      assertThat(box(walk.get(REFLECTION), BOX)).as("until then").isEqualTo("in one <tab>");
      walk.press(both, mine ? "Keep what is in the box" : "Keep the earlier words", Map.of());
      assertThat(box(walk.get(REFLECTION), BOX)).isEqualTo(mine ? "in the other" : "in one <tab>");
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
  void a_form_left_open_after_signing_out_travels_through_the_sign_in() {
    for (var text : TEXTS) {
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
      assertThat(box(back, BOX)).isEqualTo(text);
    }
  }

  @Test
  void a_page_that_somebody_else_left_open_is_not_sent_in_the_name_of_the_next() {
    var walk = newcomers.signedIn(port);
    var left = walk.get(REFLECTION);
    var draft = new LinkedHashMap<String, String>();
    left.page()
        .select("form[data-draft] input[type=hidden]")
        .forEach(i -> draft.put(i.attr("name"), i.attr("value")));
    draft.put(BOX, HOSTILE);
    walk.post("/sign-out", Map.of());
    var asked = walk.press(left, "Keep my words", Map.of(BOX, HOSTILE));
    var next = Newcomers.address();
    var code = walk.press(asked, "Send me a code", Map.of("email", next));
    var in = walk.press(code, "Sign in", Map.of("code", newcomers.code(next)));
    assertThat(in.page().text()).doesNotContain("Your words are kept.");
    assertThat(walk.press(left, "Keep my words", Map.of(BOX, HOSTILE)).status()).isEqualTo(403);
    assertThat(walk.postAndStay(REFLECTION + "/draft", draft).status()).isEqualTo(403);
    assertThat(box(walk.get(REFLECTION), BOX)).isEmpty();
  }

  @Test
  void words_from_two_devices_said_to_be_mine_are_both_kept() {
    var walk = newcomers.signedIn(port);
    var of = REFLECTION.substring("/modules/".length());
    for (var words : List.of("from the phone", "from the tablet")) {
      walk.post("/yours/words", Map.of("of", of, BOX, words));
    }
    assertThat(box(walk.get(REFLECTION), BOX)).contains("from the phone", "from the tablet");
  }

  @Test
  void a_plan_made_without_an_account_is_kept_by_signing_in() {
    var email = Newcomers.address();
    var walk = Walk.on(port);
    var made = walk.press(walk.get(PLAN), "Keep my plan", boxes(walk.get(PLAN), HOSTILE));
    var asked = walk.press(made, "Sign in and keep my plan", Map.of());
    assertThat(asked.status()).isEqualTo(401);
    var code = walk.press(asked, "Send me a code", Map.of("email", email));
    var back = walk.press(code, "Sign in", Map.of("code", newcomers.code(email)));
    assertThat(back.path()).isEqualTo(PLAN);
    assertThat(box(back, "a-action")).isEqualTo(HOSTILE);
    assertThat(walk.get("/today").page().select(".inc-plan").text()).contains(HOSTILE);
  }

  @Test
  void what_somebody_wrote_stands_nowhere_in_the_database() {
    var walk = newcomers.signedIn(port);
    var words = "xylophone-" + Newcomers.address();
    walk.press(walk.get(REFLECTION), "Keep my words", Map.of(BOX, words));
    walk.press(walk.get(PLAN), "Keep my plan", boxes(walk.get(PLAN), words));
    assertThat(Stored.holding(db(), words)).isEmpty();
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
  void one_tap_is_counted_with_no_person() {
    var walk = newcomers.signedIn(port);
    var before = rows("learning.step_feedback_log");
    for (var was : List.of("Useful", "Unclear", "Unsafe")) {
      assertThat(walk.press(walk.get(PLAN), was, Map.of()).h1()).isEqualTo("Thank you");
    }
    assertThat(rows("learning.step_feedback_log")).isEqualTo(before + 3);
    assertThat(
            db().sql(
                    """
                    select column_name from information_schema.columns
                    where table_schema = 'learning' and table_name = 'step_feedback_log'
                    """)
                .query((row, _) -> row.getString(1))
                .list())
        .doesNotContain("person", "setting", "at", "request");
  }

  private long rows(String table) {
    return db().sql("select count(*) from " + table).query((row, _) -> row.getLong(1)).single();
  }

  private JdbcClient db() {
    return JdbcClient.create(migrate);
  }

  /** The same text for every box that the page has. */
  private static Map<String, String> boxes(Walk.Seen seen, String text) {
    var fields = new LinkedHashMap<String, String>();
    seen.page()
        .select("main textarea, main input[type=text]")
        .forEach(box -> fields.put(box.attr("name"), text));
    return fields;
  }

  private static void then_the_boxes_hold(Walk.Seen seen, Map<String, String> fields) {
    assertThat(seen.status()).isEqualTo(200);
    fields.forEach((name, text) -> assertThat(box(seen, name)).as(name).isEqualTo(text));
    assertThat(seen.page().select("main script, main textarea > *")).isEmpty();
  }

  private static String box(Walk.Seen seen, String name) {
    var boxes = seen.page().select("textarea[name=" + name + "]");
    return Objects.requireNonNull(boxes.first(), () -> "no " + name + " on " + seen.h1())
        .wholeText();
  }
}
