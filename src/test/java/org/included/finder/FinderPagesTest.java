package org.included.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class FinderPagesTest {
  private static final String SAFE = "This is not a safeguarding record";

  @LocalServerPort int port;

  @Test
  void words_lead_to_three_cards_each_with_causes_somebody_to_ask_and_a_module() {
    var seen = Walk.on(port).post("/situations", Map.of("q", "wont come in from break"));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("Three cards fit your words.", SAFE);
    var first = seen.page().select(".inc-results > li:first-child");
    assertThat(first.text()).contains("Won’t come in", "It could be", "Ask somebody:");
    assertThat(first.select("a").eachAttr("href"))
        .contains("/cards/wont-come-in", "/situations/wont-come-in");
    assertThat(first.select("a[href^=/modules/]")).isNotEmpty();
  }

  @Test
  void words_about_harm_show_the_safeguarding_sentence_before_any_card() {
    var text = found("he keeps hurting himself");
    assertThat(text.indexOf(SAFE)).isNotNegative().isLessThan(text.indexOf("60-second card"));
    var other = found("hates writing");
    assertThat(other.indexOf(SAFE)).isGreaterThan(other.indexOf("60-second card"));
  }

  private String found(String typed) {
    return Walk.on(port)
        .post("/situations", Map.of("q", typed))
        .page()
        .select("[data-found]")
        .text();
  }

  @Test
  void two_taps_lead_from_the_start_page_to_every_card() {
    var start = Walk.on(port).get("/").page();
    assertThat(start.select("a[href=/situations]")).isNotEmpty();
    for (var named : start.select(".inc-findnow a").eachAttr("href")) {
      assertThat(Walk.on(port).get(named).status()).as(named).isEqualTo(200);
    }
    var list = Walk.on(port).get("/situations").page();
    var cards = list.select(".inc-situations a").eachAttr("href");
    assertThat(cards).hasSizeGreaterThanOrEqualTo(16).doesNotHaveDuplicates();
    for (var card : cards) {
      var seen = Walk.on(port).get(card);
      assertThat(seen.status()).as(card).isEqualTo(200);
      assertThat(seen.page().select(".inc-moves li").size()).as(card).isBetween(3, 5);
      assertThat(seen.text()).as(card).contains(SAFE, "Ask:");
      assertThat(Walk.on(port).get(card.replace("cards", "situations")).status()).isEqualTo(200);
    }
  }

  @Test
  void what_is_missing_or_too_long_is_said_beside_the_field_and_given_back() {
    var blank = Walk.on(port).post("/situations", Map.of("q", "  ")).page();
    assertThat(blank.select(".govuk-error-summary a").text())
        .isEqualTo("Say in a few words what is happening");
    var long_ = "he shouts ".repeat(40);
    var seen = Walk.on(port).post("/situations", Map.of("q", long_)).page();
    assertThat(seen.select(".govuk-error-message").text()).contains("300 characters or fewer");
    assertThat(seen.select("#q").val()).isEqualTo(long_);
  }

  @Test
  void whatever_is_typed_comes_back_as_text_and_stands_in_no_address() {
    var nasty = "O'Brien -- select * from \"x\"; <script>alert(1)</script> 😀 مرحبا";
    var seen = Walk.on(port).post("/situations", Map.of("q", nasty));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("#q").val()).isEqualTo(nasty);
    assertThat(seen.text()).doesNotContain("<script>alert");
    assertThat(seen.path()).isEqualTo("/situations");
    assertThat(seen.page().select("[href*=alert], [action*=alert]")).isEmpty();
  }

  @Test
  void words_that_nothing_fits_lead_to_the_list() {
    var seen = Walk.on(port).post("/situations", Map.of("q", "zzz qqq"));
    assertThat(seen.text()).contains("No card fits these words.", "Or choose what fits");
  }

  @Test
  void the_words_are_those_of_the_readers_phase() {
    var college = Walk.on(port);
    college.post("/for", Map.of("phase", "college"));
    var said =
        college.get("/situations/wont-come-in").page().select("main").text()
            + college.get("/cards/covers-ears").page().select("main").text();
    assertThat(said).doesNotContain("{{").doesNotContainPattern("\\bpupils?\\b");
  }

  @Test
  void the_index_and_the_worker_change_their_names_when_what_they_hold_changes() {
    var page = Walk.on(port).get("/situations").page();
    var path = page.select("[data-find]").attr("data-find");
    var index = Walk.on(port).look(path);
    assertThat(index.header("Cache-Control")).contains("immutable");
    assertThat(Walk.on(port).look("/situations/index/index-0000000000.json").status())
        .isEqualTo(404);
    var worker = Walk.on(port).look("/worker.js");
    assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(worker.text())
        .containsPattern("\\Avar NAME = \"included-[0-9a-f]{10}\"")
        .contains("/cards/wont-come-in");
    assertThat(worker.text().lines().limit(1).collect(Collectors.joining())).contains(path);
  }
}
