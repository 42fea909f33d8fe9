package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.IncludedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
class EditionsTest {
  @Autowired Editions editions;
  @Autowired Importer importer;
  @Autowired JdbcClient db;

  @TempDir Path content;

  private final String slug = "m-" + UUID.randomUUID().toString().substring(0, 13);

  @BeforeEach
  void a_library() throws IOException {
    Files.writeString(content.resolve("terms.yaml"), TestLibrary.TERMS);
    var folder = Files.createDirectories(content.resolve("modules").resolve(slug));
    for (var file : List.of("greeting.webm", "greeting.vtt", "one.svg")) {
      Files.writeString(folder.resolve(file), "of " + file);
    }
  }

  @Test
  void the_modules_of_this_project_are_there_from_the_start() {
    assertThat(editions.current())
        .extracting(e -> e.module().slug())
        .contains("making-your-instructions-land");
  }

  @Test
  void what_has_changed_becomes_the_current_edition_and_the_old_one_stays() throws IOException {
    var first = imported(Sample.good());
    var second = imported(Sample.good().with("One thing. Well done.", "One thing."));
    assertThat(second.hash()).isNotEqualTo(first.hash());
    assertThat(editions.edition(slug, first.hash())).contains(first);
    assertThat(editions.edition(slug, second.hash())).contains(second);
    assertThat(editions.edition("another", first.hash())).isEmpty();
  }

  private Edition imported(Sample sample) throws IOException {
    bringIn(sample);
    return editions.current(slug).orElseThrow();
  }

  private List<Finding> bringIn(Sample sample) throws IOException {
    Files.writeString(
        content.resolve("modules").resolve(slug).resolve("module.md"),
        sample.with("id: good-module", "id: " + slug).text());
    var before = editions.current(slug).map(e -> Map.of(slug, e)).orElse(Map.of());
    var findings = importer.importAll(content, before);
    editions.look();
    return findings;
  }

  @Test
  void the_same_folder_twice_is_one_edition() throws IOException {
    var first = imported(Sample.good());
    assertThat(imported(Sample.good())).isEqualTo(first);
    assertThat(rows()).isEqualTo(1);
  }

  private int rows() {
    return db.sql("select count(*) from library.edition where slug = :slug")
        .param("slug", slug)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_node_with_an_older_folder_does_not_turn_readers_back() throws IOException {
    imported(Sample.good());
    var second = imported(Sample.good().with("version: 1.2.0", "version: 1.3.0"));
    assertThat(imported(Sample.good())).isEqualTo(second);
  }

  @Test
  void a_broken_module_stays_out_and_what_was_there_stays() throws IOException {
    var good = imported(Sample.good());
    assertThat(bringIn(Sample.good().with("layer: universal", "layer: roof"))).isNotEmpty();
    assertThat(editions.current(slug)).contains(good);
  }

  @Test
  void an_id_that_is_lost_keeps_a_module_out() throws IOException {
    imported(Sample.good());
    var lost = bringIn(Sample.good().with("{#hands}", "{#fingers}"));
    assertThat(lost).singleElement().satisfies(f -> assertThat(f.rule()).isEqualTo(Rule.IDS));
    assertThat(
            bringIn(
                Sample.good()
                    .with("{#hands}", "{#fingers}")
                    .with("old-quiz: []", "old-quiz: []\n  hands: [fingers]")))
        .isEmpty();
  }

  @Test
  void a_draft_is_shown_to_nobody() throws IOException {
    assertThat(bringIn(Sample.good().with("in-review", "draft"))).isEmpty();
    assertThat(editions.current(slug)).isEmpty();
  }

  @Test
  void what_lies_beside_a_module_can_be_fetched() throws IOException {
    imported(Sample.good());
    assertThat(editions.file(slug, "one.svg"))
        .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("of one.svg"));
    assertThat(editions.file(slug, "two.svg")).isEmpty();
  }

  @Test
  void an_edition_cannot_be_changed_nor_taken_away() throws IOException {
    imported(Sample.good());
    for (var change :
        List.of("update library.edition set title = 'x'", "delete from library.edition")) {
      assertThatThrownBy(() -> db.sql(change).update()).isInstanceOf(DataAccessException.class);
    }
  }
}
