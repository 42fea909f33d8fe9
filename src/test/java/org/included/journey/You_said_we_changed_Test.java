package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.message.Letter;
import org.included.message.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody without an account marks a step unsafe; the same day everybody reads what came of it.
 */
@IncludedTest
class You_said_we_changed_Test {
  private static final String STEP = "/modules/making-your-instructions-land/discriminate";
  private static final String AUTHOR = "catrin@invented.example";

  @LocalServerPort int port;
  @Autowired Messages messages;
  @Autowired Clock clock;

  @Test
  void from_one_tap_to_the_public_page() {
    int letters = about_feedback().size();
    var title = when_a_visitor_taps_unsafe();
    var link = then_the_author_has_one_neutral_letter(letters);
    var sentence = "We say first when not to do this. " + UUID.randomUUID();
    when_the_author_follows_it_and_answers(link, title, sentence);
    then_everybody_reads_it_with_the_date(title, sentence);
  }

  private String when_a_visitor_taps_unsafe() {
    var walk = Walk.on(port);
    var step = walk.get(STEP);
    var thanks = walk.press(step, "Unsafe", Map.of());
    assertThat(thanks.text()).contains("A named reviewer hears of it today");
    return step.h1();
  }

  private String then_the_author_has_one_neutral_letter(int before) {
    var letters = about_feedback();
    assertThat(letters).hasSize(before + 1);
    var body = letters.getLast().body();
    assertThat(body).doesNotContain("discriminate", "making-your");
    return body.substring(body.indexOf("/authors/")).strip();
  }

  /** The author is written to with codes, too. */
  private List<Letter> about_feedback() {
    return messages.to(AUTHOR).stream().filter(l -> l.body().contains("/authors/")).toList();
  }

  private void when_the_author_follows_it_and_answers(String link, String title, String sentence) {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", "catrin"));
    var page = walk.get(link + "?about=" + STEP);
    var heading =
        page.page().select("h3").stream()
            .filter(h -> h.text().equals(title))
            .findFirst()
            .orElseThrow();
    var panel = Objects.requireNonNull(heading.closest("section"));
    assertThat(panel.text()).contains("Due today", "unsafe", "Version ");
    assertThat(panel.select("h3 a").attr("href")).isEqualTo(STEP);
    var answered =
        walk.post(
            panel.select("form").attr("action"),
            Map.of(
                "kind", panel.select("[name=kind]").attr("value"),
                "slug", panel.select("[name=slug]").attr("value"),
                "step", panel.select("[name=step]").attr("value"),
                "upTo", panel.select("[name=upTo]").attr("value"),
                "decided", "changed",
                "sentence", sentence));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.page().select("h3").eachText()).doesNotContain(title);
  }

  private void then_everybody_reads_it_with_the_date(String title, String sentence) {
    var walk = Walk.on(port);
    assertThat(walk.get("/").page().select("footer a").eachAttr("href")).contains("/you-said");
    var answer =
        walk.get("/you-said").page().select("article").stream()
            .filter(a -> a.text().contains(sentence))
            .findFirst()
            .orElseThrow();
    var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    assertThat(answer.select("time").attr("datetime")).isEqualTo(today.toString());
    assertThat(answer.text())
        .contains(
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(today),
            title,
            "You said: unsafe. We changed it.")
        .doesNotContain("Catrin");
  }
}
