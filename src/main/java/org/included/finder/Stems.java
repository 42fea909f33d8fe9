package org.included.finder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words without their endings, so that "hides", "hiding" and "hide" are one. A few rules of thumb
 * for English: it matters only that a query and the index go through the same ones. The script
 * {@code finder.js} has them a second time, and a test compares the two.
 */
final class Stems {
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
  private static final Pattern SHORT = Pattern.compile("[^aeiou][aeiou][^aeiouwxy]");
  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

  private Stems() {}

  /** Every word of a text, in its order. */
  static List<String> of(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    var letters = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    var stems = new ArrayList<String>();
    var words = WORD.matcher(letters);
    while (words.find()) {
      stems.add(stem(words.group()));
    }
    return stems;
  }

  private static String stem(String word) {
    if (word.length() < 4) {
      return word;
    }
    var w = withoutPlural(word);
    w = withoutTense(w);
    if (w.endsWith("ly") && w.length() > 5) {
      w = cut(w, 2);
    }
    return w.endsWith("e") && w.length() > 4 ? cut(w, 1) : w;
  }

  private static String withoutPlural(String w) {
    if (w.endsWith("ies") && w.length() > 4) {
      return cut(w, 3) + "y";
    }
    if (w.endsWith("sses")
        || w.endsWith("shes")
        || w.endsWith("ches")
        || w.endsWith("xes")
        || w.endsWith("zes")) {
      return cut(w, 2);
    }
    boolean plural = w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is");
    return plural ? cut(w, 1) : w;
  }

  private static String withoutTense(String w) {
    if (w.endsWith("ied") && w.length() > 4) {
      return cut(w, 3) + "y";
    }
    if (w.endsWith("ing") && w.length() > 5 && VOWEL.matcher(cut(w, 3)).find()) {
      return undoubled(cut(w, 3));
    }
    if (w.endsWith("ed") && w.length() > 4 && VOWEL.matcher(cut(w, 2)).find()) {
      return undoubled(cut(w, 2));
    }
    return w;
  }

  /** "hitt" is "hit", but "fall" and "press" stay; "bit" was "bite". */
  private static String undoubled(String w) {
    int last = w.length() - 1;
    boolean twice = last > 1 && w.charAt(last) == w.charAt(last - 1);
    if (twice) {
      return "lszf".indexOf(w.charAt(last)) < 0 ? cut(w, 1) : w;
    }
    return SHORT.matcher(w).matches() ? w + "e" : w;
  }

  private static String cut(String w, int letters) {
    return w.substring(0, w.length() - letters);
  }
}
