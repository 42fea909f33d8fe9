package org.included.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class RecordPagesTest {
  @Autowired Newcomers newcomers;
  @LocalServerPort int port;

  @Test
  void everything_held_can_be_read_and_taken_along_by_its_owner() {
    var email = Newcomers.address();
    var walk = newcomers.signedIn(port, email);
    var record = walk.get("/record");
    var read = walk.press(record, "Show me everything you hold", Map.of());
    assertThat(read.h1()).isEqualTo("Everything we hold about you");
    assertThat(read.page().text()).contains(email, "signed in");
    var file = walk.press(record, "Download it as a file", Map.of());
    assertThat(file.header("Content-Type")).startsWith("application/json");
    assertThat(file.header("Content-Disposition")).contains("included-my-record.json");
    assertThat(file.text()).contains(email, "signed in");
  }

  @Test
  void pages_for_some_people_only_are_linked_for_them_alone() {
    var doors =
        Map.of(
            "peter", List.of("/our-setting"),
            "theo", List.of("/group"),
            "catrin", List.of("/authors/modules"),
            "omar", List.of("/administration"),
            "jo", List.<String>of());
    doors.forEach((persona, paths) -> {
      var walk = Walk.on(port);
      walk.postAndStay("/demo/sign-in", Map.of("as", persona));
      var links = walk.get("/record").page().select("main ul a").eachAttr("href");
      assertThat(links).as(persona).containsExactlyElementsOf(paths);
      paths.forEach(path -> assertThat(walk.look(path).status()).as(path).isEqualTo(200));
    });
  }
}
