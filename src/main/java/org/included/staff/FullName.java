package org.included.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A person's name, as one or two columns give it. People have one name or five, of one letter, in
 * any script; all that is asked is a letter.
 *
 * @param first may be empty
 * @param surname may be empty, for people with one name
 */
record FullName(String first, String surname) {
  /** As they are called. */
  String words() {
    return (first + " " + surname).strip();
  }

  /**
   * By which the same name is known however it is accented, hyphenated, capitalised or taken apart.
   */
  String key() {
    return Plain.letters(words());
  }

  /** The same for names that differ only in the order of their words. */
  String unordered() {
    var words = Plain.words(words()).split(" ");
    Arrays.sort(words);
    return String.join(" ", words);
  }

  /**
   * Whether one is part of the other: on accounts people say as much of their name as they like.
   */
  boolean couldBe(FullName other) {
    var mine = new HashSet<>(List.of(unordered().split(" ")));
    var theirs = new HashSet<>(List.of(other.unordered().split(" ")));
    return words().isEmpty() || mine.containsAll(theirs) || theirs.containsAll(mine);
  }

  static FullName of(String first, String surname, StaffWords words) {
    return new FullName(bare(first, words), bare(surname, words));
  }

  /** "Ash, Bea", "ASH Bea" or "Bea Ash"; where nothing tells, the last word is the surname. */
  static FullName of(String whole, StaffWords words) {
    int comma = whole.indexOf(',');
    if (comma >= 0) {
      return of(whole.substring(comma + 1).replace(",", " "), whole.substring(0, comma), words);
    }
    var parts = List.of(bare(whole, words).split(" "));
    int split = splitAt(parts, words);
    if (isShouted(parts.getFirst()) && !isShouted(parts.getLast())) {
      int shouted = (int) parts.stream().takeWhile(FullName::isShouted).count();
      return new FullName(join(parts, shouted, parts.size()), join(parts, 0, shouted));
    }
    return new FullName(join(parts, 0, split), join(parts, split, parts.size()));
  }

  private static int splitAt(List<String> parts, StaffWords words) {
    int split = Math.max(parts.size() - 1, parts.size() == 1 ? 0 : 1);
    while (split > 1 && words.isParticle(parts.get(split - 1))) {
      split--;
    }
    // one name alone is what they are called by
    return parts.size() == 1 ? 1 : split;
  }

  private static boolean isShouted(String word) {
    return word.codePointCount(0, word.length()) > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static String join(List<String> parts, int from, int to) {
    return String.join(" ", parts.subList(from, to));
  }

  /** Without "Mrs", "Dr" and the like, as long as a name is left. */
  private static String bare(String name, StaffWords words) {
    var parts = new ArrayList<>(List.of(name.strip().split("\\s+")));
    while (parts.size() > 1 && words.isHonorific(parts.getFirst())) {
      parts.removeFirst();
    }
    while (parts.size() > 1 && words.isHonorific(parts.getLast())) {
      parts.removeLast();
    }
    return String.join(" ", parts);
  }
}
