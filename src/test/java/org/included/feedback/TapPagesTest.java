package org.included.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
class TapPagesTest {
  private static final String STEP = "/modules/making-your-instructions-land/model";
  private static final String CARD = "/cards/wont-come-in";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  @Test
  void a_tap_on_a_step_is_thanked_and_leads_back_and_on() {
    var walk = Walk.on(port);
    var seen = walk.press(walk.get(STEP), "Unclear", Map.of());
    assertThat(seen.h1()).isEqualTo("Thank you");
    assertThat(seen.page().select("main a").eachAttr("href")).containsExactly(STEP, "/you-said");
    assertThat(walk.postAndStay(STEP + "/feedback", Map.of("was", "nonsense")).status())
        .isEqualTo(404);
  }

  @Test
  void a_tap_on_a_card_is_kept_with_the_card() {
    long before = taps("wont-come-in");
    var walk = Walk.on(port);
    var seen = walk.press(walk.get(CARD), "Useful", Map.of());
    assertThat(seen.text()).contains("It is counted, with no name");
    assertThat(seen.page().select("main a").eachAttr("href")).contains(CARD);
    assertThat(taps("wont-come-in")).isEqualTo(before + 1);
  }

  @Test
  void a_script_is_told_what_to_say() {
    var seen = tap("198.51.100.1", STEP, "useful");
    assertThat(seen.text()).isEqualTo("{\"thanks\":\"Thank you. It is counted, with no name.\"}");
  }

  @Test
  void the_same_tap_sent_twice_counts_once_and_is_thanked_twice() {
    var page = CARD;
    long before = taps(page.substring(7));
    var first = tap("198.51.100.2", page, "useful");
    var second = tap("198.51.100.2", page, "useful");
    assertThat(second.text()).isEqualTo(first.text()).contains("counted");
    assertThat(taps(page.substring(7))).isEqualTo(before + 1);
  }

  @Test
  void beyond_twenty_an_hour_from_one_network_a_tap_is_thanked_and_not_kept() {
    var steps = List.of("prior", "case", "model", "plan", "look-back");
    var module = "/modules/making-your-instructions-land/";
    for (int i = 0; i < Feedback.MOST_TAPS_AN_HOUR; i++) {
      tap("198.51.100.3", module + steps.get(i % steps.size()), i % 2 == 0 ? "useful" : "unclear");
    }
    long before = taps("making-your-instructions-land");
    var seen = tap("198.51.100.3", STEP, "useful");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("Thank you", "this one is not counted");
    assertThat(taps("making-your-instructions-land")).isEqualTo(before);
    assertThat(tap("198.51.100.3", STEP, "unsafe").text()).doesNotContain("not counted");
  }

  private Walk.Seen tap(String client, String path, String said) {
    return Walk.on(port)
        .postAndStay(
            path + "/feedback",
            Map.of("was", said),
            "X-Forwarded-For",
            client,
            "Sec-Fetch-Site",
            "same-origin",
            "Accept",
            "application/json");
  }

  private long taps(String slug) {
    return db.sql("select count(*) from feedback.tap_log where slug = :slug")
        .param("slug", slug)
        .query(Long.class)
        .single();
  }
}
