package org.included.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** The linter as a command: what is wrong in a library's folder, and how to mend it. */
public final class Lint {
  private Lint() {}

  /**
   * Prints every finding; ends with 1 when one of them is an error, with 2 when it was not told
   * where to look.
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1 || !Files.isDirectory(Path.of(args[0]))) {
      System.err.println(
          "Say which folder: the one that holds words.yaml, terms.yaml, taxonomies.yaml, modules and situations.");
      System.exit(2);
    }
    var findings = findings(Path.of(args[0]));
    findings.forEach(System.out::println);
    System.out.println(findings.isEmpty() ? "Nothing to mend." : findings.size() + " findings.");
    System.exit(findings.stream().anyMatch(Finding::isError) ? 1 : 0);
  }

  /** Those of everything in it, advice too, by kind and name. */
  static List<Finding> findings(Path content) throws IOException {
    HouseStyle style;
    try {
      style = HouseStyle.of(content);
    } catch (JacksonException e) {
      return List.of(unreadable(e));
    }
    List<Finding> findings = new ArrayList<>();
    for (var kind : Kind.values()) {
      for (var written : kind.in(content)) {
        findings.addAll(compiled(kind, written, style).findings());
      }
    }
    return findings;
  }

  /**
   * When words.yaml, terms.yaml or taxonomies.yaml is no YAML of ours, nothing else can be judged.
   */
  static Finding unreadable(JacksonException e) {
    var message = "words.yaml, terms.yaml or taxonomies.yaml is not as in docs/content-format.md: ";
    return new Finding(HouseStyle.WORDS, 1, Rule.FILE, message + e.getOriginalMessage());
  }

  private static Compiled<?> compiled(Kind kind, Path written, HouseStyle style)
      throws IOException {
    var manuscript = Manuscript.of(written);
    return switch (kind) {
      case MODULE -> Compiler.compile(manuscript, style, Set.of());
      case SITUATION -> SituationReader.compile(manuscript, style, "");
      case FINDER -> FinderWords.compile(manuscript, "");
    };
  }
}
