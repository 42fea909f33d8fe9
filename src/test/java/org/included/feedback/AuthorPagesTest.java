package org.included.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.web.Caller;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page for authors: who finds it, what it says, and what it asks before it keeps anything. */
@IncludedTest
class AuthorPagesTest {
  @LocalServerPort int port;
  @Autowired Feedback feedback;
  @Autowired Newcomers newcomers;

  @Test
  void nobody_signed_in_is_asked_to_sign_in_and_comes_back() {
    var seen = Walk.on(port).look(AuthorPages.PATH);
    assertThat(seen.status()).isEqualTo(303);
    assertThat(seen.header("Location")).isEqualTo("/sign-in?to=%2Fauthors%2Ffeedback");
  }

  @Test
  void to_anybody_else_it_is_not_there() {
    var spot = tapped(Saying.UNSAFE);
    for (var walk : new Walk[] {newcomers.signedIn(port), signedIn("peter"), signedIn("omar")}) {
      assertThat(walk.look(AuthorPages.PATH).status()).isEqualTo(404);
      assertThat(walk.postAndStay(AuthorPages.PATH, form(spot, "changed", "Mine")).status())
          .isEqualTo(404);
      assertThat(walk.look("/you-said").text()).doesNotContain(AuthorPages.PATH);
    }
    assertThat(Walk.on(port).get("/you-said").text()).doesNotContain("Mine");
  }

  @Test
  void an_author_sees_unsafe_first_and_that_it_is_due_today() {
    tapped(Saying.UNCLEAR);
    var unsafe = tapped(Saying.UNSAFE);
    var page = signedIn("catrin").get(AuthorPages.PATH + "?about=" + unsafe.path()).page();
    assertThat(page.select("main h2").eachText()).startsWith("Unsafe", "Unclear", "Useful");
    var panel = panel(page, unsafe);
    assertThat(panel.text())
        .contains("Due today", "1 × unsafe", "A version that has changed since");
    assertThat(Objects.requireNonNull(panel.parent()).attr("aria-labelledby")).isEqualTo("unsafe");
  }

  @Test
  void however_much_waits_the_page_stays_small_and_has_one_form_open() {
    for (int i = 0; i < 15; i++) {
      tapped(Saying.UNCLEAR);
    }
    var page = signedIn("catrin").get(AuthorPages.PATH).page();
    assertThat(page.select("textarea")).hasSize(1);
    assertThat(page.select("main .inc-panel")).hasSize(AuthorPages.MOST_SHOWN);
    assertThat(page.text()).contains("more wait, and come up here");
  }

  @Test
  void an_author_finds_the_way_from_the_public_page() {
    assertThat(signedIn("catrin").get("/you-said").page().select("main a").eachAttr("href"))
        .contains(AuthorPages.PATH);
  }

  @Test
  void a_decision_is_asked_for_and_a_long_sentence_comes_back_whole() {
    var spot = tapped(Saying.UNSAFE);
    var walk = signedIn("catrin");
    var longer = "a".repeat(301);
    var seen = walk.postAndStay(AuthorPages.PATH, form(spot, "", longer));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().title()).startsWith("Error: ");
    assertThat(seen.page().select(".govuk-error-summary a").eachText())
        .containsExactly("Choose what you have decided", "Say it in 300 characters or fewer");
    for (var link : seen.page().select(".govuk-error-summary a").eachAttr("href")) {
      assertThat(panel(seen.page(), spot).select(link)).hasSize(1);
    }
    assertThat(panel(seen.page(), spot).select("textarea").getFirst().wholeText())
        .isEqualTo(longer);
  }

  @Test
  void what_looks_like_a_childs_name_is_asked_about_before_everybody_can_read_it() {
    var spot = tapped(Saying.UNCLEAR);
    var walk = signedIn("catrin");
    var sentence = "We took out what Mortimer said " + UUID.randomUUID();
    var seen = walk.postAndStay(AuthorPages.PATH, form(spot, "changed", sentence));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("Could this be a child’s name? Mortimer");
    assertThat(Walk.on(port).get("/you-said").text()).doesNotContain(sentence);
    var sure = new HashMap<>(form(spot, "changed", sentence));
    sure.put("sure", "1");
    assertThat(walk.postAndStay(AuthorPages.PATH, sure).status()).isEqualTo(303);
    assertThat(Walk.on(port).get("/you-said").text()).contains(sentence);
  }

  @Test
  void whoever_is_second_is_told_and_keeps_their_words() {
    var spot = tapped(Saying.UNCLEAR);
    var form = form(spot, "changed", "First <b>words</b>");
    var walk = signedIn("catrin");
    assertThat(walk.postAndStay(AuthorPages.PATH, form).status()).isEqualTo(303);
    assertThat(walk.postAndStay(AuthorPages.PATH, form).status()).isEqualTo(303);
    var second = new HashMap<>(form);
    second.put("sentence", "Second words");
    var seen = walk.postAndStay(AuthorPages.PATH, second);
    assertThat(seen.status()).isEqualTo(409);
    assertThat(seen.text()).contains("Somebody has answered this meanwhile", "Second words");
    assertThat(Walk.on(port).get("/you-said").page().text())
        .contains("First <b>words</b>")
        .doesNotContain("Second words");
  }

  @Test
  void what_is_not_there_cannot_be_answered() {
    var walk = signedIn("catrin");
    assertThat(walk.postAndStay(AuthorPages.PATH, Map.of()).status()).isEqualTo(404);
    var invented = Map.of("kind", "card", "slug", "nothing", "upTo", "1", "decided", "changed");
    assertThat(walk.postAndStay(AuthorPages.PATH, invented).status()).isEqualTo(409);
    assertThat(Walk.on(port).get("/you-said").text()).doesNotContain("/cards/nothing");
  }

  private Spot tapped(Saying said) {
    var spot = Spot.card("gone-" + UUID.randomUUID());
    var caller = new Caller(spot.slug(), "https://example.org", true);
    feedback.say(spot, "e", said, caller);
    return spot;
  }

  private Map<String, String> form(Spot spot, String decided, String sentence) {
    var heard =
        feedback.waiting().stream().filter(h -> h.spot().equals(spot)).findFirst().orElseThrow();
    return Map.of(
        "kind",
        "card",
        "slug",
        spot.slug(),
        "step",
        "",
        "upTo",
        Long.toString(heard.upTo()),
        "decided",
        decided,
        "sentence",
        sentence);
  }

  private static Element panel(Element page, Spot spot) {
    var slug = page.select("input[name=slug][value=" + spot.slug() + "]").getFirst();
    return Objects.requireNonNull(slug.closest("section"));
  }

  private Walk signedIn(String persona) {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", persona));
    return walk;
  }
}
