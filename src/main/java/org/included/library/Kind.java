package org.included.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the library has editions of. */
enum Kind implements Slugged {
  /** A folder below {@code modules/}. */
  MODULE,
  /** A file below {@code situations/}. */
  SITUATION,
  /** The one file {@code finder.yaml}. */
  FINDER;

  private static final String MARKDOWN = ".md";

  /** What lies in a library's folder, by name. */
  List<Path> in(Path content) throws IOException {
    return switch (this) {
      case MODULE -> list(content.resolve("modules"), Files::isDirectory);
      case SITUATION -> list(content.resolve("situations"), f -> f.toString().endsWith(MARKDOWN));
      case FINDER -> list(content, f -> f.endsWith("finder.yaml"));
    };
  }

  private static List<Path> list(Path folder, Predicate<Path> which) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(which).sorted().toList();
    }
  }

  /** The address of what lies there: the name of the folder, or of the file without its ending. */
  static String slug(Path path) {
    var name = path.toAbsolutePath().normalize().getFileName().toString();
    return Files.isDirectory(path) ? name : name.replaceFirst("\\.[a-z]+$", "");
  }
}
