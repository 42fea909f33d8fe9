package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path content;

  @Test
  void the_same_content_gives_the_same_bytes_whenever_it_was_written() throws IOException {
    var first = archived("b.svg", "a.svg");
    for (var file : List.of("a.svg", "b.svg", "module.md")) {
      Files.setLastModifiedTime(
          content.resolve("modules/m").resolve(file), FileTime.fromMillis(1_000_000));
    }
    assertThat(archived("a.svg", "b.svg")).isEqualTo(first);
    assertThat(Archive.of(Kind.MODULE, first).zip()).isEqualTo(first);
    assertThat(Archive.hash(first)).hasSize(64);
  }

  private byte[] archived(String... names) throws IOException {
    var folder = Files.createDirectories(content.resolve("modules/m"));
    for (var name : names) {
      Files.writeString(folder.resolve(name), "of " + name.charAt(0));
    }
    Files.writeString(folder.resolve("module.md"), "text");
    return Archive.of(Kind.MODULE, content, folder).zip();
  }

  @Test
  void a_folder_is_read_back() throws IOException {
    var archive = Archive.of(Kind.MODULE, archived("a.svg"));
    assertThat(archive.manuscript("m").text()).isEqualTo("text");
    assertThat(archive.manuscript("m").files()).containsOnlyKeys("a.svg");
    assertThat(archive.file("a.svg")).asString().isEqualTo("of a");
    assertThat(archive.file("c.svg")).isEmpty();
  }

  @Test
  void the_terms_belong_to_the_edition() throws IOException {
    var before = Archive.hash(archived("a.svg"));
    Files.writeString(content.resolve("terms.yaml"), "child: {}");
    assertThat(Archive.hash(archived("a.svg"))).isNotEqualTo(before);
  }
}
