package org.included.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.included.IncludedTest;
import org.included.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class DoorsTest {
  @LocalServerPort int port;

  @Test
  void every_door_of_the_start_page_opens_and_says_where_to_begin() {
    var walk = Walk.on(port);
    var doors = walk.get("/").page().select("a[href^=/start/]").eachAttr("href");
    assertThat(doors).hasSize(Door.values().length);
    for (var door : doors) {
      var behind = walk.get(door);
      assertThat(behind.status()).as(door).isEqualTo(200);
      assertThat(behind.page().select("h1")).as(door).hasSize(1);
      assertThat(behind.page().select("main a.inc-row")).as("one first link: " + door).hasSize(1);
    }
  }

  @Test
  void looking_behind_a_door_sets_nothing() {
    assertThat(Walk.on(port).get("/start/head").header("Set-Cookie")).isEmpty();
  }

  @Test
  void a_door_that_is_not_there_is_not_found() {
    assertThat(Walk.on(port).get("/start/moon").status()).isEqualTo(404);
  }

  @Test
  void the_minutes_said_are_those_of_the_modules() throws IOException {
    for (var first : First.values()) {
      var module = Files.readString(Path.of("content", "modules", first.slug(), "module.md"));
      assertThat(module).contains("\nminutes: " + first.minutes() + "\n");
    }
  }

  @Test
  void a_parent_is_told_where_advice_is() {
    assertThat(Walk.on(port).get("/start/parent").page().text())
        .contains("SENDIASS", "Local Offer");
  }
}
