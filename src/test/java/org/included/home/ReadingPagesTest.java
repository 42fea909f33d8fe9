package org.included.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class ReadingPagesTest {
  private static final Map<String, String> CHOSEN =
      Map.of(
          "size", "larger", "spacing", "wide", "face", "round", "theme", "cream", "help", "ruler");

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;

  @Test
  void what_somebody_chooses_shows_on_every_page_of_this_device() {
    var walk = Walk.on(port);
    var kept = walk.post("/reading-settings", CHOSEN);
    assertThat(kept.text()).contains("Your settings are kept");
    assertThat(kept.page().select("input[name=size][checked]").val()).isEqualTo("larger");
    var text = walk.get("/cards/wont-come-in").text();
    assertThat(text.substring(0, text.indexOf("<head")))
        .contains("data-size=\"larger\"", "data-spacing=\"wide\"", "data-face=\"round\"")
        .contains("data-theme=\"cream\"", "data-ruler")
        .doesNotContain("data-width", "data-still", "data-focus");
    assertThat(Walk.on(port).get("/").text()).doesNotContain("data-size");
  }

  @Test
  void with_an_account_it_follows_to_the_next_device() {
    var email = Newcomers.address();
    newcomers.signedIn(port, email).post("/reading-settings", CHOSEN);
    var other = newcomers.signedIn(port, email);
    assertThat(other.get("/today").text()).contains("data-size=\"larger\"", "data-theme=\"cream\"");
    other.post("/theme", Map.of("theme", "dark"));
    assertThat(newcomers.signedIn(port, email).get("/today").text())
        .contains("data-size=\"larger\"", "data-theme=\"dark\"");
  }

  @Test
  void an_odd_form_chooses_pages_as_they_are() {
    var walk = Walk.on(port);
    var seen = walk.post("/reading-settings", Map.of("size", "<b>", "face", "../x", "theme", ""));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).doesNotContain("data-size", "<b>");
  }
}
