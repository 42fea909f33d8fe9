package org.included.setting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Words, each with the settings that it stands for and how well it says them. Flat arrays in the
 * order of the words: there are hundreds of thousands, they are kept for months, and those that
 * begin alike lie beside each other.
 */
final class WordTable {
  /** Where of a setting a word stands, and how much that counts, in tenths. */
  enum Fit {
    NAME(10),
    TOWN(9),
    JOINED(8),
    AREA(6),
    INITIALS(6),
    KIND(5);

    private final byte tenths;

    Fit(int tenths) {
      this.tenths = (byte) tenths;
    }
  }

  /** Words as they come, by setting after setting. */
  static final class Collected {
    private final Map<String, Postings> words = new HashMap<>();

    /** Settings come in their order; of one that has a word twice, the better place counts. */
    void put(String word, int setting, Fit fit) {
      if (!word.isEmpty()) {
        words.computeIfAbsent(word, _ -> new Postings()).put(setting, fit);
      }
    }

    WordTable sorted() {
      return new WordTable(words);
    }
  }

  private static final class Postings {
    private int[] settings = new int[1];
    private byte[] tenths = new byte[1];
    private int count;

    private void put(int setting, Fit fit) {
      if (count > 0 && settings[count - 1] == setting) {
        tenths[count - 1] = (byte) Math.max(tenths[count - 1], fit.tenths);
        return;
      }
      if (count == settings.length) {
        settings = Arrays.copyOf(settings, 2 * count);
        tenths = Arrays.copyOf(tenths, 2 * count);
      }
      settings[count] = setting;
      tenths[count++] = fit.tenths;
    }
  }

  private final String[] words;
  private final int[] letters;

  /** Where the postings of each word begin; one more than there are words. */
  private final int[] starts;

  private final int[] settings;
  private final byte[] tenths;

  private WordTable(Map<String, Postings> collected) {
    var inOrder = collected.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    words = inOrder.stream().map(Map.Entry::getKey).toArray(String[]::new);
    letters = Arrays.stream(words).mapToInt(WordTable::letters).toArray();
    starts = new int[words.length + 1];
    settings = new int[collected.values().stream().mapToInt(p -> p.count).sum()];
    tenths = new byte[settings.length];
    for (int term = 0; term < words.length; term++) {
      var postings = inOrder.get(term).getValue();
      System.arraycopy(postings.settings, 0, settings, starts[term], postings.count);
      System.arraycopy(postings.tenths, 0, tenths, starts[term], postings.count);
      starts[term + 1] = starts[term] + postings.count;
    }
  }

  /**
   * Which letters a word has, a bit each. A slip changes two at most, so that words with more than
   * twice as many bits between them need not be compared letter by letter.
   */
  static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << word.charAt(i);
    }
    return letters;
  }

  /** The number of this very word, or below zero. */
  int of(String word) {
    return Arrays.binarySearch(words, word);
  }

  /** The first that is not before this text in the alphabet; as many as there are, if none is. */
  int from(String text) {
    int at = of(text);
    return at < 0 ? -at - 1 : at;
  }

  String word(int term) {
    return words[term];
  }

  int lettersOf(int term) {
    return letters[term];
  }

  /** How many settings have it. */
  int count(int term) {
    return starts[term + 1] - starts[term];
  }

  int start(int term) {
    return starts[term];
  }

  int end(int term) {
    return starts[term + 1];
  }

  int setting(int posting) {
    return settings[posting];
  }

  /** How well it says that setting, 1 at best. */
  float weight(int posting) {
    return tenths[posting] / 10f;
  }
}
