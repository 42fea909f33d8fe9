package org.included.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** A module that keeps every rule and uses every step type and directive, to be broken by tests. */
record Sample(String text, Map<String, Long> files, Set<String> earlier) {
  static final HouseStyle STYLE =
      new HouseStyle(
          List.of(
              new HouseStyle.Avoided("suffers from", "has", List.of()),
              new HouseStyle.Avoided("compliance", "expectation", List.of("non-compliance unit"))),
          HouseStyle.ofTerms(
                  "child: {early-years: child, primary: pupil, secondary: pupil, college: student,"
                      + " home: child}")
              .terms(),
          Taxonomies.of(
              Yaml.tree(
                  """
                  cop-2015-area:
                    {title: Areas, since: 2015-01-01, terms: {cognition-and-learning: {words: C},
                      communication-and-interaction: {words: I}}}
                  of-before: {title: Before, since: 2001-01-01, until: 2015-01-01, terms: {a: {words: A}}}
                  """)));

  static Sample good() {
    var file = Objects.requireNonNull(Sample.class.getResourceAsStream("module.md"));
    try (file) {
      return new Sample(
          new String(file.readAllBytes(), StandardCharsets.UTF_8),
          Map.of("greeting.webm", 900L, "greeting.vtt", 90L, "one.svg", 90L),
          Set.of("prior", "old-case"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With one passage written otherwise; it must be there. */
  Sample with(String before, String after) {
    if (!text.contains(before)) {
      throw new IllegalArgumentException("not in the sample: " + before);
    }
    int at = text.indexOf(before);
    return new Sample(
        text.substring(0, at) + after + text.substring(at + before.length()), files, earlier);
  }

  Sample withFiles(Map<String, Long> others) {
    return new Sample(text, others, earlier);
  }

  Sample afterEdition(Set<String> ids) {
    return new Sample(text, files, ids);
  }

  /** The first line, from 1, that holds these words. */
  int lineOf(String words) {
    var lines = text.split("\n", -1);
    return IntStream.range(0, lines.length)
            .filter(i -> lines[i].contains(words))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not in the sample: " + words))
        + 1;
  }

  Compiled<Module> compiled() {
    return compiled(text.getBytes(StandardCharsets.UTF_8));
  }

  Compiled<Module> compiled(byte[] bytes) {
    return Compiler.compile(Manuscript.of("good-module", bytes, files), STYLE, earlier);
  }

  Module module() {
    return switch (compiled()) {
      case Compiled.Accepted<Module> accepted -> accepted.published();
      case Compiled.Refused<Module> refused ->
          throw new AssertionError(refused.findings().toString());
    };
  }

  List<Finding> findings() {
    return compiled().findings();
  }
}
