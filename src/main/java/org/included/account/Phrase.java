package org.included.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A recovery phrase: seven words out of 1,024, so 70 bits. No two words of the list begin with the
 * same four letters.
 */
record Phrase(List<String> words) {
  static final int WORDS = 7;
  private static final int TELLS = 4;

  static final List<String> LIST = read();
  private static final Map<String, String> BY_BEGINNING =
      LIST.stream()
          .collect(Collectors.toMap(word -> word.substring(0, TELLS), Function.identity()));

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  Phrase {
    words = List.copyOf(words);
  }

  private static List<String> read() {
    try (var in = Phrase.class.getResourceAsStream("phrase-words.txt")) {
      var text = Objects.requireNonNull(in).readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Phrase fresh(SecureRandom chance) {
    List<String> words = new ArrayList<>(WORDS);
    for (int i = 0; i < WORDS; i++) {
      words.add(LIST.get(chance.nextInt(LIST.size())));
    }
    return new Phrase(words);
  }

  /**
   * What was typed: in any case, with anything between the words, each by its first four letters at
   * least. What follows those does not count. Empty if it is not seven words of the list.
   */
  static Optional<Phrase> of(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>(WORDS);
    for (var part : NO_LETTERS.split(plain)) {
      if (part.length() >= TELLS) {
        var word = BY_BEGINNING.get(part.substring(0, TELLS));
        if (word == null) {
          return Optional.empty();
        }
        words.add(word);
      } else if (!part.isEmpty()) {
        return Optional.empty();
      }
    }
    return words.size() == WORDS ? Optional.of(new Phrase(words)) : Optional.empty();
  }

  String text() {
    return String.join(" ", words);
  }

  @Override
  public String toString() {
    return "(a recovery phrase)";
  }
}
