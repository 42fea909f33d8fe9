package org.included.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a text is, as a school grade of the United States: Kincaid, Fishburne, Rogers and
 * Chissom (1975), "Derivation of New Readability Formulas for Navy Enlisted Personnel". Grade 8 is
 * read at about 13.
 */
final class ReadingAge {
  static final double HIGHEST = 8.0;

  /** Below this a paragraph has too few words for its grade to say anything. */
  private static final int FEWEST_WORDS = 15;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+[\"'”’)\\]]*(?=\\s|$)");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /** "make", "makes", "named"; but not "table", "places", "wanted". */
  private static final Pattern SILENT_E =
      Pattern.compile(
          ".*(?:[^aeiouyl]e|[aeiouy]le|[^aeiouylsxzcgh]es|[aeiouy]les|[^aeiouyltd]ed|[aeiouy]led)");

  /**
   * "per-i-od", "us-u-al", "vid-e-o", "say-ing", "did-n't"; but not "question", "people", "guard".
   */
  private static final Pattern SPOKEN_APART =
      Pattern.compile("(?<![ctsg])i[aou]|(?<![gq])ua|eo(?!p)|[ye]ing|[ds]n't");

  private static final Pattern SPELLED_OUT =
      Pattern.compile("\\p{Lu}{2,3}|[\\p{Lu}&&[^AEIOU]]{2,5}");

  private ReadingAge() {}

  /** Grade of several paragraphs together; 0 for no words. */
  static double grade(Collection<Paragraph> paragraphs) {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    for (var paragraph : paragraphs) {
      words += words(paragraph.text());
      sentences += sentences(paragraph.text());
      syllables += syllablesOf(paragraph.text());
    }
    return words == 0
        ? 0
        : 0.39 * words / Math.max(1, sentences) + 11.8 * syllables / words - 15.59;
  }

  static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  /** What has no full stop, such as an item of a list, is one sentence as well. */
  private static int sentences(String text) {
    int ends = (int) SENTENCE_END.matcher(text).results().count();
    boolean open = words(text.substring(lastEnd(text))) > 0;
    return open ? ends + 1 : ends;
  }

  private static int lastEnd(String text) {
    return SENTENCE_END.matcher(text).results().mapToInt(MatchResult::end).max().orElse(0);
  }

  private static int syllablesOf(String text) {
    return WORD.matcher(text).results().mapToInt(w -> syllables(w.group())).sum();
  }

  /**
   * Syllables of one word, estimated by its spelling: one for each group of vowels, none for a
   * silent {@code e} in the last syllable, one more where neighbouring vowels are usually spoken
   * apart. A number, and an abbreviation that is spelled out, counts one a sign.
   */
  static int syllables(String word) {
    if (Character.isDigit(word.charAt(0)) || SPELLED_OUT.matcher(word).matches()) {
      return (int) word.chars().filter(Character::isLetterOrDigit).count();
    }
    return Arrays.stream(word.toLowerCase(Locale.UK).replace('’', '\'').split("[.,-]"))
        .mapToInt(ReadingAge::ofPart)
        .sum();
  }

  private static int ofPart(String part) {
    int groups = (int) VOWELS.matcher(part).results().count();
    int apart = (int) SPOKEN_APART.matcher(part).results().count();
    int silent = groups > 1 && SILENT_E.matcher(part).matches() ? 1 : 0;
    return Math.max(1, groups + apart - silent);
  }

  /** The paragraph to begin with; empty when none has words enough. */
  static Optional<Paragraph> hardest(Collection<Paragraph> paragraphs) {
    return paragraphs.stream()
        .filter(p -> words(p.text()) >= FEWEST_WORDS)
        .max(Comparator.comparingDouble(p -> grade(List.of(p))));
  }
}
