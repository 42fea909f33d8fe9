package org.included.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes codes and links, and recognises them. A code is six digits: with five tries each and the
 * waits of {@link Limit}, less than a hundred guesses a day, guessing one takes decades.
 */
@Component
class CodeMaker {
  static final int DIGITS = 6;
  private static final int LINK_BYTES = 16;
  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Pd}\\p{Z}\\p{C}\\s._]+");

  private final SecureRandom chance = new SecureRandom();
  private final Keys keys;

  CodeMaker(Keys keys) {
    this.keys = keys;
  }

  String digits() {
    return "%06d".formatted(chance.nextInt(1_000_000));
  }

  String link() {
    var bytes = new byte[LINK_BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The digits of what was typed: spaces, dashes, dots and invisible characters do not count. Empty
   * if it is not six digits.
   */
  static Optional<String> parse(String typed) {
    // full-width digits become plain ones
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    var digits = SEPARATORS.matcher(plain).replaceAll("");
    return digits.length() == DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(digits)
        : Optional.empty();
  }

  /**
   * What a code is kept as: of use for this purpose and this address only.
   *
   * @param person who alone may enter it; null if whoever can read the mail may
   */
  byte[] codeMac(CodeSql.Purpose purpose, Email email, @Nullable PersonId person, String digits) {
    return codeMacs(purpose, email, person, digits).getFirst();
  }

  boolean matches(
      CodeSql.Purpose purpose,
      Email email,
      @Nullable PersonId person,
      String digits,
      byte[] codeMac) {
    boolean found = false;
    for (var mac : codeMacs(purpose, email, person, digits)) {
      found |= MessageDigest.isEqual(mac, codeMac);
    }
    return found;
  }

  private List<byte[]> codeMacs(
      CodeSql.Purpose purpose, Email email, @Nullable PersonId person, String digits) {
    return keys.fingerprints(
        Keys.Purpose.CODE, "code " + purpose + " " + email.value() + " " + person + " " + digits);
  }

  /** What a link is kept as, under each key in force, the current one first. */
  List<byte[]> linkMacs(String link) {
    return keys.fingerprints(Keys.Purpose.CODE, "link " + link);
  }
}
