package org.included.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class StartPagesTest {
  @LocalServerPort int port;

  @Test
  void the_first_thing_to_tap_is_who_you_work_with() {
    var start = Walk.on(port).get("/");
    assertThat(start.h1()).isEqualTo("Something you can use on Tuesday");
    assertThat(start.page().select("main a, main button").getFirst().attr("name"))
        .isEqualTo("phase");
    assertThat(start.page().select("main button[name=phase]").eachText())
        .containsExactly("Nursery or childminder", "Primary", "Secondary", "College", "Home");
  }

  @Test
  void two_taps_and_the_modules_open_written_for_the_reader() {
    var walk = Walk.on(port);
    var role = walk.press(walk.get("/"), "College", Map.of());
    assertThat(role.path()).isEqualTo("/for/role");
    var answer = walk.postAndStay("/for", Map.of("role", "teacher"));
    assertThat(answer.header("Location")).isEqualTo("/modules");
    assertThat(walk.get("/").page().text()).contains("Written for a college, teacher.");
  }

  @Test
  void at_home_nobody_is_asked_for_a_job() {
    var answer = Walk.on(port).postAndStay("/for", Map.of("phase", "home"));
    assertThat(answer.header("Location")).isEqualTo("/modules");
  }

  @Test
  void a_page_that_sent_the_reader_gets_them_back() {
    var walk = Walk.on(port);
    var here = "/modules/making-your-instructions-land/case";
    var asked = walk.get("/for?to=" + here);
    assertThat(asked.page().select("input[name=to]").attr("value")).isEqualTo(here);
    var half = walk.postAndStay("/for", Map.of("phase", "primary", "to", here));
    var role = walk.get(half.header("Location"));
    assertThat(role.page().select("input[name=to]").attr("value")).isEqualTo(here);
    var whole = walk.postAndStay("/for", Map.of("role", "everybody", "to", here));
    assertThat(whole.header("Location")).isEqualTo(here);
  }

  @Test
  void nobody_is_sent_to_another_site() {
    for (var elsewhere :
        new String[] {"https://example.org/", "//example.org", "/\\example.org", "javascript:1"}) {
      var answer = Walk.on(port).postAndStay("/for", Map.of("phase", "home", "to", elsewhere));
      assertThat(answer.header("Location")).as(elsewhere).isEqualTo("/modules");
    }
  }

  @Test
  void saying_nothing_is_told_kindly_and_nothing_is_lost() {
    var walk = Walk.on(port);
    var back = walk.post("/for", Map.of("role", "teacher", "to", "/help"));
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.page().title()).startsWith("Error: ");
    assertThat(back.page().select(".govuk-error-summary a[href=#phase]").text())
        .isEqualTo("Choose who you work with");
    assertThat(back.page().select("#phase")).hasSize(1);
    assertThat(back.page().select("input[name=role][checked]").attr("value")).isEqualTo("teacher");
    assertThat(back.page().select("input[name=to]").attr("value")).isEqualTo("/help");
  }

  @Test
  void both_answers_can_be_changed_on_one_page() {
    var walk = Walk.on(port);
    walk.postAndStay("/for", Map.of("phase", "primary", "role", "teaching-assistant"));
    var both = walk.get("/for");
    assertThat(both.page().select("input[checked]").eachAttr("value"))
        .containsExactly("primary", "teaching-assistant");
    walk.press(both, "Write it for me", Map.of("phase", "early-years"));
    assertThat(walk.get("/").page().text())
        .contains("Written for a nursery or childminder, teaching assistant.");
  }

  @Test
  void what_is_no_answer_of_ours_is_not_kept() {
    var walk = Walk.on(port);
    var answer = walk.postAndStay("/for", Map.of("phase", "moon|x", "role", "king"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(walk.cookies().getCookieStore().getCookies())
        .extracting(HttpCookie::getName)
        .isEmpty();
  }
}
