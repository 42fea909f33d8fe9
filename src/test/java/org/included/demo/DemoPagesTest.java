package org.included.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.People;
import org.included.post.Posts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class DemoPagesTest {
  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Seed seed;

  @Test
  void everybody_is_there_and_nobody_could_be_taken_for_somebody() {
    var taps = Walk.on(port).get("/demo").page().select("button[name=as]");
    assertThat(taps).hasSize(Persona.values().length);
    assertThat(taps.eachText()).allSatisfy(t -> assertThat(t).contains("(invented)"));
  }

  @Test
  void one_tap_and_you_are_them_reading_their_words() {
    var walk = Walk.on(port);
    var answer = walk.postAndStay("/demo/sign-in", Map.of("as", "dee"));
    assertThat(answer.header("Location")).isEqualTo("/today");
    assertThat(walk.get("/today").status()).isEqualTo(200);
    assertThat(walk.get("/sign-out").h1()).isEqualTo("Sign out");
    assertThat(walk.get("/").page().text())
        .contains("Written for a primary school, teaching assistant.");
  }

  @Test
  void nobody_else_can_be_signed_in_as() {
    var answer = Walk.on(port).postAndStay("/demo/sign-in", Map.of("as", "somebody"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void clearing_the_device_signs_out() {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", "sam"));
    walk.postAndStay("/clear-device", Map.of());
    assertThat(walk.get("/sign-out").h1()).isEqualTo("You are signed out");
  }

  @Test
  void inventing_them_again_changes_nothing() {
    var dee = people.at(Persona.DEE.email()).orElseThrow();
    seed.run(new DefaultApplicationArguments());
    assertThat(people.at(Persona.DEE.email())).contains(dee);
    assertThat(posts.postsOf(dee))
        .singleElement()
        .satisfies(post -> {
          assertThat(post.settingName()).isEqualTo("Ashgrove Primary (invented)");
          assertThat(post.roleGroup().code()).isEqualTo("teaching-assistant");
        });
  }

  @Test
  void colleagues_work_in_the_same_place() {
    var dee = people.at(Persona.DEE.email()).orElseThrow();
    var ngozi = people.at(Persona.NGOZI.email()).orElseThrow();
    assertThat(posts.postsOf(dee).getFirst().setting())
        .isEqualTo(posts.postsOf(ngozi).getFirst().setting());
  }

  @Test
  void the_clock_moves_on_and_back() {
    var walk = Walk.on(port);
    try {
      var later = walk.press(walk.get("/demo"), "An hour on", Map.of());
      assertThat(later.page().text()).contains("That is not the time outside.");
    } finally {
      var now = walk.post("/demo/clock", Map.of("by", "back"));
      assertThat(now.page().text()).doesNotContain("That is not the time outside.");
    }
  }
}
