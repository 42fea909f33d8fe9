package org.included.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Notices what looks like a child's name or number in free text, so that the page can ask for "a
 * child" instead. It only ever warns: the words are kept as they are. Guessing names is not exact;
 * it errs on the side of asking, and says so kindly.
 */
public final class ChildNames {
  /** A unique pupil number: a letter and twelve digits, or eleven and a letter (DfE, UPN guide). */
  private static final Pattern UPN = Pattern.compile("\\b[A-Za-z]\\d{11}[\\dA-Za-z]\\b");

  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}+(?:[-'’]\\p{L}+)*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;\\n\"“‘(]\\s*$");

  private static final Set<String> ORDINARY =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "easter",
          "christmas",
          "eid",
          "diwali",
          "ramadan",
          "english",
          "maths",
          "science",
          "geography",
          "history",
          "french",
          "spanish",
          "german",
          "welsh",
          "arabic",
          "polish",
          "urdu",
          "year",
          "reception",
          "period",
          "lesson",
          "key",
          "stage",
          "level",
          "teams",
          "zoom",
          "google",
          "microsoft",
          "word",
          "ipad",
          "chromebook",
          "makaton",
          "widgit",
          "england",
          "british",
          "lego",
          "ofsted",
          "if",
          "then",
          "and",
          "the",
          "a",
          "an",
          "in",
          "it",
          "is",
          "i'll",
          "i’ll",
          "i'm",
          "i’m",
          "i've",
          "i’ve",
          "okay",
          "ok",
          "mum",
          "dad",
          "miss",
          "sir",
          "god",
          "senco",
          "teacher");

  private static final int LOOK_BACK = 40;

  private ChildNames() {}

  /** What looks like a name or a number of a child, as it was written; empty for most texts. */
  public static List<String> in(String text) {
    var found = new LinkedHashSet<String>();
    var numbers = UPN.matcher(text);
    while (numbers.find()) {
      found.add(numbers.group());
    }
    var words = CAPITALISED.matcher(text);
    while (words.find()) {
      // a little before is enough; all of it, for every word, takes minutes of a long text
      var before = text.substring(Math.max(0, words.start() - LOOK_BACK), words.start());
      boolean opens = before.isBlank() || SENTENCE_END.matcher(before).find();
      if (!opens && !ORDINARY.contains(words.group().toLowerCase(Locale.UK))) {
        found.add(words.group());
      }
    }
    return List.copyOf(found);
  }
}
