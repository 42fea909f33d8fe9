package org.included.register;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Local authorities by name: the registers do not agree on "Bristol" and "Bristol, City of", nor on
 * hyphens, dots and ampersands.
 */
final class AuthorityNames {
  private static final Pattern STYLE = Pattern.compile(", (city|county) of$|^county (?=durham)");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private final Map<String, String> codes = new HashMap<>();

  /**
   * @param codes by names
   */
  AuthorityNames(Map<String, String> codes) {
    codes.forEach((name, code) -> this.codes.put(key(name), code));
  }

  /** Three figures; empty for one that is no more, such as Cumbria, or never was. */
  Optional<String> code(String name) {
    return Optional.ofNullable(codes.get(key(name)));
  }

  private static String key(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT).replace("&", "and");
    return NO_LETTERS.matcher(STYLE.matcher(plain).replaceAll("")).replaceAll("");
  }
}
