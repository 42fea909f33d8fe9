package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The library that comes with this project keeps its own rules. */
class ContentTest {
  private static final Path CONTENT = Path.of("content");

  @Test
  void every_module_of_this_project_is_accepted() throws IOException {
    assertThat(Lint.findings(CONTENT)).filteredOn(Finding::isError).isEmpty();
  }

  @Test
  void the_words_and_terms_of_this_project_are_read() throws IOException {
    var style = HouseStyle.of(CONTENT);
    assertThat(style.avoided()).isNotEmpty();
    for (var phase : Phase.values()) {
      assertThat(style.word("Child", phase)).isPresent();
    }
  }

  /** Nothing is passed over because it lies in the wrong place. */
  @Test
  void every_module_file_is_found() throws IOException {
    try (var walk = Files.walk(CONTENT)) {
      var files = walk.filter(p -> p.endsWith(Manuscript.MODULE)).map(Path::getParent);
      assertThat(Kind.MODULE.in(CONTENT)).containsExactlyInAnyOrderElementsOf(files.toList());
    }
  }
}
