package org.included.library;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rule {@code words}: none of words.yaml, in the text or in what the front matter shows. And
 * the rule {@code quotes}.
 */
final class WordRules {
  private static final Pattern MACHINERY =
      Pattern.compile(
          "\\{(?:[^{}\\n]++|\\{\\{[^{}\\n]*\\}\\})*+\\}|\\]\\([^)\\n]*\\)|\\[@[^\\]\\n]*\\]");

  private final HouseStyle style;
  private final Findings findings;

  WordRules(HouseStyle style, Findings findings) {
    this.style = style;
    this.findings = findings;
  }

  void check(Passage passage) {
    var text = blanked(passage.text(), MACHINERY);
    for (var avoided : style.avoided()) {
      var rest = text;
      for (var phrase : avoided.notIn()) {
        rest = blanked(rest, whole(phrase));
      }
      var shown = rest;
      whole(avoided.word())
          .matcher(shown)
          .results()
          .forEach(match -> found(passage, shown, match, avoided));
    }
  }

  void checkQuotes(Passage passage) {
    var lines = blanked(passage.text(), MACHINERY).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      checkQuotes(passage.lineAt(i), lines[i]);
    }
  }

  void checkQuotes(int line, String text) {
    if (text.contains("'") || text.contains("\"")) {
      findings.add(line, Rule.QUOTES, "These quotation marks or apostrophes are straight.");
    }
  }

  /** The same text with every match turned into spaces, so that lines and places stay. */
  private static String blanked(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(m -> m.group().replaceAll("[^\\n]", " "));
  }

  private static Pattern whole(String phrase) {
    var spaced =
        List.of(phrase.strip().split("\\s+")).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])" + spaced + "(?![\\p{L}\\p{N}-])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private void found(Passage passage, String text, MatchResult match, HouseStyle.Avoided avoided) {
    int index = (int) text.substring(0, match.start()).chars().filter(c -> c == '\n').count();
    findings.add(
        passage.lineAt(index),
        Rule.WORDS,
        "We do not write \"%s\". Instead: %s.".formatted(avoided.word(), avoided.say()));
  }
}
