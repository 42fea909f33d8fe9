package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake in a situation is found, on its line. */
class SituationRulesTest {
  private static final Path CONTENT = Path.of("content");
  private static final String SLUG = "wont-come-in";

  record Broken(Rule rule, String at, String before, String after) {}

  static Stream<Broken> ways() {
    return Stream.of(
        new Broken(Rule.FRONT_MATTER, "id: other", "id: wont-come-in", "id: other"),
        new Broken(
            Rule.FRONT_MATTER,
            "group: Elsewhere",
            "group: Coming in, going out",
            "group: Elsewhere"),
        new Broken(Rule.FRONT_MATTER, "colour: red", "status:", "colour: red\nstatus:"),
        new Broken(Rule.REVIEW_DATE, "review-by:", "review-by: 2027", "review-by: 2029"),
        new Broken(Rule.REVIEWERS, "reviews:", "status: in-review", "status: published"),
        new Broken(Rule.SITUATION, "## Advice", "## Ask", "## Advice"),
        new Broken(
            Rule.SITUATION,
            "## It could be",
            "## It could be\n",
            "## It could be\n\nOne more.\n\n"),
        new Broken(Rule.SITUATION, "That the game", "that the game", "That the game"),
        new Broken(
            Rule.SITUATION,
            "- They weren",
            "- **They weren’t ready to stop.**",
            "- They weren’t ready to stop."),
        new Broken(
            Rule.SITUATION,
            "1. **Walk over.** <b>",
            "1. **Walk over.** Don’t",
            "1. **Walk over.** <b>Don’t"),
        new Broken(
            Rule.SITUATION,
            "1. **Walk over.** See",
            "1. **Walk over.** Don’t",
            "1. **Walk over.** See https://example.org. Don’t"),
        new Broken(
            Rule.SITUATION,
            "## Card",
            "1. **Walk over.** ",
            "1. **Walk over.** " + "Go. ".repeat(60)),
        new Broken(Rule.TERMS, "{{roof}}", "{{lessons}}", "{{roof}}"),
        new Broken(Rule.WORDS, "naughty", "The way in is a crush.", "They are naughty."),
        new Broken(Rule.FILE, "", "---\nid:", "id:"));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_mistake_is_found_on_its_line(Broken way) throws IOException {
    var text = text().replace(way.before(), way.after());
    assertThat(text).as("the example has changed").isNotEqualTo(text());
    assertThat(compiled(text).findings())
        .extracting(Finding::rule, Finding::line)
        .contains(tuple(way.rule(), lineOf(text, way.at())));
    assertThat(compiled(text)).isInstanceOf(Compiled.Refused.class);
  }

  private static String text() throws IOException {
    return Files.readString(CONTENT.resolve("situations").resolve(SLUG + ".md"));
  }

  private static Compiled<Situation> compiled(String text) throws IOException {
    var written = Manuscript.of(SLUG, text.getBytes(StandardCharsets.UTF_8), Map.of());
    return SituationReader.compile(written, HouseStyle.of(CONTENT), "hash");
  }

  private static int lineOf(String text, String part) {
    return 1 + (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count();
  }

  @Test
  void the_words_of_the_finder_are_yaml_by_a_schema() {
    var bad = "ignore: [a]\nsame: [[b]]\nfirst: {phrases: [c], together: [[[d]]], unless: []}\n";
    var compiled =
        FinderWords.compile(
            Manuscript.of("finder", bad.getBytes(StandardCharsets.UTF_8), Map.of()), "hash");
    assertThat(compiled.findings())
        .extracting(Finding::rule, Finding::line)
        .containsExactly(tuple(Rule.FRONT_MATTER, 3));
  }
}
