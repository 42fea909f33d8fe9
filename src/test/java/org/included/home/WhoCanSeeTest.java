package org.included.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.kernel.Policy;
import org.included.kernel.Policy.Beholder;
import org.included.kernel.Policy.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page and the document say what the policy table says, cell by cell. */
@IncludedTest
class WhoCanSeeTest {
  @LocalServerPort int port;

  @Test
  void the_page_contains_every_cell() {
    var rows = Walk.on(port).get("/who-can-see").page().select("table tr");
    assertThat(rows.stream().map(r -> r.select("th, td").eachText()).toList()).isEqualTo(policy());
  }

  @Test
  void every_subject_stands_once_above_the_table() {
    var page = Walk.on(port).get("/who-can-see").page();
    assertThat(page.select("dl dt").eachText())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Subject.values()).map(Subject::words).toList());
  }

  @Test
  void whoever_uses_a_keyboard_can_move_the_table_sideways() {
    var region = Walk.on(port).get("/who-can-see").page().select("[role=region]:has(table)");
    assertThat(region.attr("tabindex")).isEqualTo("0");
    assertThat(region.attr("aria-labelledby")).isEqualTo("whole");
  }

  @Test
  void the_document_contains_every_cell() throws IOException {
    var rows =
        Files.readAllLines(Path.of("docs", "who-may-see-what.md")).stream()
            .filter(l -> l.startsWith("| ") && !l.startsWith("| ---"))
            .map(l -> Arrays.stream(l.substring(1).split("\\|")).map(String::strip).toList())
            .toList();
    assertThat(rows).isEqualTo(policy());
  }

  private static List<List<String>> policy() {
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of("What"));
    Arrays.stream(Beholder.values()).map(Beholder::words).forEach(head::add);
    rows.add(head);
    for (var subject : Subject.values()) {
      var row = new ArrayList<>(List.of(subject.words()));
      Arrays.stream(Beholder.values()).map(b -> Policy.sight(subject, b).words()).forEach(row::add);
      rows.add(row);
    }
    return rows;
  }
}
