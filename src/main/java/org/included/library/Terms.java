package org.included.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the words of a phase in for {@code {{child}}} and its like. */
record Terms(HouseStyle style, Phase phase, Findings findings) {
  private static final Pattern TERM = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

  String in(int line, String text) {
    return TERM.matcher(text)
        .replaceAll(term -> Matcher.quoteReplacement(word(line, term.group(1))));
  }

  private String word(int line, String key) {
    var word = key.isEmpty() ? Optional.<String>empty() : style.word(key, phase);
    return word.orElseGet(() -> {
      findings.add(line, Rule.TERMS, "There is no term `" + key + "`.");
      return key;
    });
  }
}
