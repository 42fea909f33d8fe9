import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A library of many modules, so that twenty of one person are no wonder: the same module under many
 * names.
 */
final class Library {
  private static final String ORIGINAL = "making-your-instructions-land";

  /** What everybody is expected to begin. */
  static final String CORE = "included-what-we-all-do";

  static final int MODULES = 60;

  /** Of every person, modules 1 to 15 are finished, 16 to 20 begun. */
  static final int FINISHED = 15;

  static final int BEGUN = 20;

  /** From here on nobody has begun, and the application is not asked: PostgreSQL alone is. */
  static final int SPARE = 33;

  /** The steps of the module, in order. */
  static final List<String> STEPS =
      List.of(
          "prior",
          "case",
          "evidence",
          "what-helps",
          "model",
          "discriminate",
          "rehearse",
          "plan",
          "card-step",
          "local-step");

  private Library() {}

  /** From 1. */
  static String module(int number) {
    return "bench-%02d".formatted(number);
  }

  static List<String> modules() {
    return IntStream.rangeClosed(1, MODULES).mapToObj(Library::module).toList();
  }

  static Path write(Path content, Path folder) throws IOException {
    var library = folder.resolve("content");
    var text = Files.readString(content.resolve("modules/" + ORIGINAL + "/module.md"));
    for (var module : modules()) {
      var home = Files.createDirectories(library.resolve("modules").resolve(module));
      Files.writeString(
          home.resolve("module.md"), text.replace("id: " + ORIGINAL, "id: " + module));
    }
    var core = Files.createDirectories(library.resolve("modules").resolve(CORE));
    Files.writeString(
        core.resolve("module.md"),
        Files.readString(content.resolve("modules/" + CORE + "/module.md")));
    for (var words : List.of("words.yaml", "terms.yaml", "finder.yaml")) {
      Files.writeString(library.resolve(words), Files.readString(content.resolve(words)));
    }
    var situations = Files.createDirectories(library.resolve("situations"));
    try (Stream<Path> files = Files.list(content.resolve("situations"))) {
      for (var file : files.toList()) {
        Files.writeString(situations.resolve(file.getFileName()), Files.readString(file));
      }
    }
    return library;
  }
}
