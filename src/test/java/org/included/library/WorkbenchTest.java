package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What an author has in hand while readers have what they had. */
@IncludedTest
class WorkbenchTest {
  @Autowired Editions editions;
  @Autowired Importer importer;

  @TempDir Path content;

  private final String slug = "m-" + UUID.randomUUID().toString().substring(0, 13);
  private Workbench workbench;

  @BeforeEach
  void a_library() throws IOException {
    workbench = new Workbench(content, editions);
    Files.writeString(content.resolve("terms.yaml"), TestLibrary.TERMS);
    for (var file : List.of("greeting.webm", "greeting.vtt", "one.svg")) {
      Files.writeString(folder().resolve(file), "of " + file);
    }
  }

  private Path folder() throws IOException {
    return Files.createDirectories(content.resolve("modules").resolve(slug));
  }

  private Sample saved(Sample sample) throws IOException {
    var own = sample.with("id: good-module", "id: " + slug);
    Files.writeString(folder().resolve("module.md"), own.text());
    return own;
  }

  private WorkingText text() {
    return workbench.of(slug).orElseThrow();
  }

  @Test
  void what_was_saved_is_there_at_once_and_nothing_is_made_twice() throws IOException {
    saved(Sample.good());
    var first = text();
    assertThat(first.title()).isEqualTo("A module that keeps every rule");
    assertThat(first.findings()).isEmpty();
    assertThat(first.cited()).containsKeys("brook-2020", "vale-2021");
    assertThat(text()).isSameAs(first);
    saved(Sample.good().with("A module that keeps", "A module that still keeps"));
    assertThat(text().title()).isEqualTo("A module that still keeps every rule");
    Files.writeString(content.resolve("words.yaml"), "- {word: kind, say: good}");
    assertThat(text().errors()).isPositive();
  }

  @Test
  void a_draft_is_there_too_and_readers_have_nothing_of_it() throws IOException {
    saved(Sample.good().with("in-review", "draft"));
    importer.importAll(content, Map.of());
    editions.look();
    assertThat(text().module().orElseThrow().status()).isEqualTo(Status.DRAFT);
    assertThat(editions.current(slug)).isEmpty();
  }

  @Test
  void a_broken_rule_is_said_with_its_line_and_the_rest_can_be_read() throws IOException {
    saved(Sample.good());
    importer.importAll(content, Map.of());
    editions.look();
    var before = editions.current(slug).orElseThrow();
    assertThat(text().hash()).isEqualTo(before.hash());
    var broken =
        saved(
            Sample.good()
                .with("[@brook-2020; @vale-2021]", "[@brook-2020]")
                .with("A pause gives time to think. In one", "A new pause. In one"));
    var after = text();
    assertThat(after.findings())
        .singleElement()
        .isEqualTo(
            new Finding(
                "modules/" + slug + "/module.md",
                broken.lineOf("vale-2021:"),
                Rule.SOURCES,
                "`vale-2021` is not cited."));
    assertThat(after.hash()).isNotEqualTo(before.hash());
    assertThat(words(after)).contains("A new pause.");
    assertThat(editions.current(slug)).contains(before);
  }

  private static String words(WorkingText text) {
    var module = text.module().orElseThrow();
    return module.body(module.step("evidence").orElseThrow(), module.cover().usual()).toString();
  }

  @Test
  void an_id_that_readers_know_must_not_be_lost() throws IOException {
    saved(Sample.good());
    importer.importAll(content, Map.of());
    editions.look();
    saved(Sample.good().with("{#hands}", "{#fingers}"));
    assertThat(text().findings()).extracting(Finding::rule).containsExactly(Rule.IDS);
  }

  @Test
  void errors_come_before_advice_whatever_their_line() throws IOException {
    saved(
        Sample.good()
            .with("“Hello, Sam. Come in.”", "\"Hello, Sam. Come in.\"")
            .with("\"I can check what was heard.\"", "\"You can check what was heard.\""));
    assertThat(text().findings())
        .extracting(Finding::isError)
        .startsWith(true)
        .endsWith(false)
        .isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
  }

  @Test
  void what_cannot_be_read_as_a_module_is_still_named() throws IOException {
    folder();
    assertThat(text().title()).isEqualTo(slug);
    assertThat(text().findings())
        .extracting(Finding::message)
        .containsExactly("There is no module.md.");
    saved(Sample.good());
    Files.writeString(content.resolve("terms.yaml"), "child: {primary: [");
    assertThat(text().module()).isEmpty();
    assertThat(text().findings()).extracting(Finding::file).containsExactly("words.yaml");
  }

  @Test
  void all_are_those_of_the_folder_and_one_that_is_gone_is_gone() throws IOException {
    saved(Sample.good());
    Files.createDirectories(content.resolve("modules").resolve("another"));
    assertThat(workbench.all()).extracting(WorkingText::slug).containsExactly("another", slug);
    Files.delete(content.resolve("modules").resolve("another"));
    assertThat(workbench.all()).extracting(WorkingText::slug).containsExactly(slug);
    assertThat(workbench.of("another")).isEmpty();
  }

  @Test
  void pictures_come_from_the_folder_and_nothing_from_beside_it() throws IOException {
    saved(Sample.good());
    assertThat(text().module().orElseThrow().toString())
        .contains("src=\"" + Workbench.filesOf(slug) + "one.svg\"")
        .doesNotContain("\"/modules/");
    assertThat(workbench.file(slug, "one.svg"))
        .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("of one.svg"));
    Files.writeString(folder().resolve("one.svg"), "another");
    assertThat(workbench.file(slug, "one.svg"))
        .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("another"));
    for (var name : List.of("two.svg", "../../terms.yaml", "module.md", "..", "")) {
      assertThat(workbench.file(slug, name)).as(name).isEmpty();
    }
    for (var folder : List.of("..", ".", "", "../modules/" + slug)) {
      assertThat(workbench.of(folder)).as(folder).isEmpty();
    }
  }
}
