package org.included.setting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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

  /** In shorter words, a slip makes quite another one. */
  private static final int SHORTEST = 4;

  private static final int[] NONE = {};

  private final String[] words;

  private final int[] letters;

  /** The numbers of the words of one initial and length, for those that may be written wrongly. */
  private final Map<Integer, int[]> alike;

  /** Where the postings of each word begin; one more than there are words. */
  private final int[] starts;

  private final int[] settings;
  private final byte[] tenths;

  private WordTable(Map<String, Postings> collected) {
    var inOrder = collected.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    words = inOrder.stream().map(Map.Entry::getKey).toArray(String[]::new);
    letters = Arrays.stream(words).mapToInt(WordTable::letters).toArray();
    alike = alike(words);
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

  /** Which letters a word has, a bit each. */
  private static int letters(String word) {
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

  private static Map<Integer, int[]> alike(String[] words) {
    var gathered = new HashMap<Integer, IntStream.Builder>();
    for (int term = 0; term < words.length; term++) {
      gathered
          .computeIfAbsent(
              alike(words[term].charAt(0), words[term].length()), _ -> IntStream.builder())
          .add(term);
    }
    var alike = new HashMap<Integer, int[]>();
    gathered.forEach((key, terms) -> alike.put(key, terms.build().toArray()));
    return alike;
  }

  private static int alike(char initial, int length) {
    return initial << 16 | length;
  }

  /**
   * Words with the same initial and nearly the same letters, of which some may be only so many
   * slips away; none that is shorter than four letters.
   */
  void nearly(String word, int most, IntConsumer term) {
    int own = letters(word);
    for (int length = Math.max(SHORTEST, word.length() - most);
        length <= word.length() + most;
        length++) {
      for (int near : alike.getOrDefault(alike(word.charAt(0), length), NONE)) {
        // a slip takes one letter away at most, and brings one at most
        if (Integer.bitCount(letters[near] & ~own) <= most
            && Integer.bitCount(own & ~letters[near]) <= most) {
          term.accept(near);
        }
      }
    }
  }

  /** Whether it stands nowhere by itself: two words of a name without the space between them. */
  boolean isJoined(int term) {
    for (int i = starts[term]; i < starts[term + 1]; i++) {
      if (tenths[i] != Fit.JOINED.tenths) {
        return false;
      }
    }
    return true;
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

  /** The posting of a word for this setting, or below zero. */
  int find(int term, int setting) {
    return Arrays.binarySearch(settings, starts[term], starts[term + 1], setting);
  }

  int setting(int posting) {
    return settings[posting];
  }

  /** How well it says that setting, 1 at best. */
  float weight(int posting) {
    return tenths[posting] / 10f;
  }
}
