package org.included.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Modules as they may be while somebody is at work on them. */
public final class WorkingTexts {
  private static final List<String> LITTER =
      List.of(":::", "::: plan", "{#x}", "## ", "{{", "[@", "> ", "- [x] ", "|---|", "```", "");

  private WorkingTexts() {}

  /** A module of this project, with nothing to mend. */
  public static WorkingText of(Path content, String slug) {
    try {
      var manuscript = Manuscript.of(content.resolve("modules").resolve(slug));
      return of(manuscript, HouseStyle.of(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module with a step of every type. */
  public static Module good() {
    return Sample.good().module();
  }

  /** The same ones every time: lines are lost, doubled, moved or begin with what is no text. */
  public static Stream<WorkingText> broken(int number) {
    var chance = new Random(7);
    return Stream.generate(() -> broken(chance)).limit(number);
  }

  private static WorkingText broken(Random chance) {
    var lines = new ArrayList<>(Sample.good().text().lines().toList());
    for (int i = 0; i < 12; i++) {
      // below the front matter, so that there is something left to draw
      int at = 45 + chance.nextInt(lines.size() - 45);
      switch (chance.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(45 + chance.nextInt(lines.size() - 45)));
        case 2 -> Collections.swap(lines, at, 45 + chance.nextInt(lines.size() - 45));
        default -> lines.set(at, LITTER.get(chance.nextInt(LITTER.size())) + lines.get(at));
      }
    }
    var text = String.join("\n", lines);
    return of(new Manuscript("good-module", text, null, Map.of()), Sample.STYLE);
  }

  private static WorkingText of(Manuscript manuscript, HouseStyle style) {
    var files = Workbench.filesOf(manuscript.slug());
    var attempt = Compiler.attempt(manuscript, style, Set.of(), files);
    return new WorkingText(
        manuscript.slug(),
        "",
        Optional.ofNullable(attempt.module()),
        attempt.findings(),
        Citations.in(manuscript.lines()));
  }

  /** Puts the sample with some words changed into a library's folder, where authors find it. */
  public static void save(Path content, String slug, String before, String after) {
    try {
      var folder = Files.createDirectories(content.resolve("modules").resolve(slug));
      for (var file : List.of("greeting.webm", "greeting.vtt", "one.svg")) {
        Files.writeString(folder.resolve(file), "of " + file);
      }
      var text = Sample.good().with("id: good-module", "id: " + slug).with(before, after).text();
      Files.writeString(folder.resolve("module.md"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
