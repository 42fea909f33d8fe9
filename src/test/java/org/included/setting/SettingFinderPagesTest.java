package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
@ExtendWith(OutputCaptureExtension.class)
class SettingFinderPagesTest {
  @Autowired Directory directory;
  @LocalServerPort int port;

  @Test
  void what_fits_is_listed_with_what_tells_it_from_others() {
    var seen = find("coppice hill norbeck");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("#find").val()).isEqualTo("coppice hill norbeck");
    assertThat(seen.page().select("[data-count]").text())
        .as("no other school of Norbeck, and no other hill")
        .isEqualTo("One fits.");
    var first = seen.page().select(".inc-results > li:first-child");
    assertThat(first.select("h2 a").attr("href")).isEqualTo("/settings/" + id("900006"));
    assertThat(first.text())
        .contains(
            "Coppice Hill Junior School", "Community school. Norbeck, ZZ", "Norbeck (invented)");
    var many = find("invented").page();
    assertThat(many.select(".inc-results > li")).hasSize(10);
    assertThat(many.select("[data-count]").text()).contains("best");
  }

  @Test
  void not_open_yet_is_said_and_whose_name_is_not_public_has_to_say_so_themself() {
    assertThat(find("900013").page().select(".inc-results").text())
        .contains("Proposed, not open yet.");
    assertThat(find("EY900002").page().select(".inc-results").text())
        .contains("A childminder, Ofsted number EY900002", "Is this number yours?");
  }

  @Test
  void for_everybody_who_is_not_in_the_list_it_says_what_to_do_next() {
    var page = Walk.on(port).get("/settings").page();
    assertThat(page.select("[data-count]").text()).isEmpty();
    assertThat(page.select("details > summary").eachText())
        .containsExactly(
            "Mine is not listed",
            "I am a childminder",
            "I educate my child at home",
            "I do supply, or work through an agency",
            "I am between jobs",
            "I work in several settings");
    assertThat(page.select("main a[href=/modules]")).isNotEmpty();
    var none = find("zzzzzz");
    assertThat(none.status()).isEqualTo(200);
    assertThat(none.page().select("[data-count]").text()).isEqualTo("None fits these words.");
    assertThat(none.page().select("[data-found] a").attr("href")).isEqualTo("#not-listed");
    assertThat(none.page().select("details#not-listed[open]")).hasSize(1);
  }

  @Test
  void nothing_typed_is_said_beside_the_box() {
    var seen = find("  ");
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".govuk-error-summary a[href=#find]").text())
        .isEqualTo("Type a name, a town, a postcode or a number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table setting.setting; --",
        "O'Brien \" or 1=1 <script>alert(1)</script>",
        "مدرسة الشمال",
        "😀🏫",
        "100%_\\",
        "\u0000\u0007",
        "{{7*7}} ${7*7}"
      })
  void whatever_is_typed_comes_back_as_text(String typed) {
    var seen = find(typed);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).doesNotContain("<script>alert");
    // in what is read: a number that is made by chance may have it
    assertThat(seen.page().select("main").text()).doesNotContain("49");
    if (!typed.contains("\u0000")) {
      assertThat(seen.page().select("#find").val()).isEqualTo(typed);
    }
  }

  @Test
  void ten_thousand_letters_are_too_many_and_come_back(CapturedOutput log) {
    var typed = "quokkahouse ".repeat(840).strip();
    var seen = find(typed);
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".govuk-error-message").text()).contains("200 letters or fewer");
    assertThat(seen.page().select("#find").val()).isEqualTo(typed);
    assertThat(find("quokkahouse").status()).isEqualTo(200);
    assertThat(log.getAll()).as("what is typed is not logged").doesNotContain("quokkahouse");
  }

  @Test
  void a_setting_says_what_the_register_says_and_leads_to_joining() {
    var seen = Walk.on(port).get("/settings/" + id("900001"));
    assertThat(seen.h1()).isEqualTo("Ashgrove Primary (invented)");
    assertThat(seen.page().select("main").text())
        .contains(
            "Academy converter",
            "Open since 1 September 2013",
            "Norbeck",
            "ZZ1",
            "900001, in Get Information About Schools");
    assertThat(seen.page().select("a.govuk-button").attr("href"))
        .isEqualTo("/join?setting=" + id("900001"));
  }

  @Test
  void a_closed_one_leads_to_what_followed_it_and_not_to_joining() {
    var seen = Walk.on(port).get("/settings/" + id("900005"));
    assertThat(seen.page().select("main").text())
        .contains("It has closed.", "Closed on 31 August 2024", "merged, 1 September 2024");
    assertThat(seen.page().select("a[href^=/join]")).isEmpty();
    var next = Walk.on(port).get(seen.page().select("section a").attr("href"));
    assertThat(next.h1()).startsWith("Saint Winnow’s Church of England");
    assertThat(next.page().select("section a").attr("href")).isEqualTo("/settings/" + id("900005"));
    assertThat(next.page().select("a[href^=/join]")).hasSize(1);
  }

  @Test
  void one_that_no_register_lists_says_so() {
    var id = directory.open("Larks Rise <Hall> (invented)", null);
    var seen = Walk.on(port).get("/settings/" + id);
    assertThat(seen.h1()).isEqualTo("Larks Rise <Hall> (invented)");
    assertThat(seen.text()).contains("No public register lists it");
  }

  @Test
  void a_setting_that_is_not_there_is_the_one_page_for_what_is_not_there() {
    for (var id : List.of("nothing", "01980000-0000-7000-8000-000000000000", "900001")) {
      var seen = Walk.on(port).look("/settings/" + id);
      assertThat(seen.status()).as(id).isEqualTo(404);
      assertThat(seen.h1()).as(id).isEqualTo(Walk.on(port).look("/no-such-page").h1());
    }
  }

  private String id(String urn) {
    return directory.numbered(urn).one().orElseThrow().toString();
  }

  private Walk.Seen find(String typed) {
    return Walk.on(port).look("/settings?find=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }
}
