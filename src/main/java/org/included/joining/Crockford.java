package org.included.joining;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes that people copy from paper, in Douglas Crockford's base 32: no letter I, L, O or U, so
 * that what looks alike is the same. Five bits a character.
 */
final class Crockford {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Pd}\\p{Z}\\p{C}\\s._]+");

  private Crockford() {}

  /** The first bits of the bytes; there must be enough of them. */
  static String write(byte[] bytes, int characters) {
    var code = new StringBuilder(characters);
    int bits = 0;
    int left = 0;
    int at = 0;
    while (code.length() < characters) {
      if (left < 5) {
        bits = (bits << 8) | (bytes[at++] & 0xff);
        left += 8;
      }
      left -= 5;
      code.append(ALPHABET.charAt((bits >> left) & 31));
      bits &= (1 << left) - 1;
    }
    return code.toString();
  }

  /**
   * What was typed, as {@link #write} gives it: in any case, with any spaces and dashes, with O for
   * nought and I or L for one. Empty if some other character is in it, or nothing.
   */
  static Optional<String> read(String typed) {
    // full-width letters become plain ones
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    var code =
        SEPARATORS
            .matcher(plain)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return !code.isEmpty() && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        ? Optional.of(code)
        : Optional.empty();
  }

  /** With a dash after every so many characters. */
  static String inGroups(String code, int size) {
    return code.replaceAll("(.{" + size + "})(?=.)", "$1-");
  }
}
