package org.included.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: without capitals, accents and punctuation. */
final class Plain {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Plain() {}

  /** Words with one space between; empty where there is no letter or figure. */
  static String words(String text) {
    return only(bare(text), " ").strip();
  }

  /** Letters and figures alone, so that "O'Brien", "O’Brien" and "OBrien" are the same. */
  static String letters(String text) {
    return only(bare(text), "");
  }

  private static String bare(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.chars().allMatch(c -> c < 128)
        ? lower
        : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** A list has this done to it a hundred thousand times, so it is no pattern. */
  private static String only(String text, String between) {
    var only = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        only.append(gap ? between : "").appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return only.toString();
  }
}
