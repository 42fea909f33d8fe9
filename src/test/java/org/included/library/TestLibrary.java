package org.included.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Modules that the library of this project does not have, put where readers see them. */
@Component
public class TestLibrary {
  static final String TERMS =
      "child: {early-years: child, primary: pupil, secondary: pupil, college: student, home: child}";

  private final Importer importer;
  private final Editions editions;

  TestLibrary(Importer importer, Editions editions) {
    this.importer = importer;
    this.editions = editions;
  }

  /** The module with a step of every type, its film too; from now on it is at {@code /modules/}. */
  public void putEveryKindOfStep(String slug, Path into) {
    try {
      Files.writeString(into.resolve("terms.yaml"), TERMS);
      var folder = Files.createDirectories(into.resolve("modules").resolve(slug));
      var text = Sample.good().with("id: good-module", "id: " + slug).text();
      for (var file :
          Map.of(
                  "module.md", bytes(text),
                  "greeting.webm", film(),
                  "greeting.vtt", bytes("WEBVTT\n\n00:00.000 --> 00:02.000\nHello, Sam.\n"),
                  "one.svg",
                      bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"))
              .entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      importer.importAll(into, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    editions.look();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Two seconds of a number on a coloured ground. */
  private static byte[] film() throws IOException {
    try (var film =
        Objects.requireNonNull(TestLibrary.class.getResourceAsStream("greeting.webm"))) {
      return film.readAllBytes();
    }
  }
}
