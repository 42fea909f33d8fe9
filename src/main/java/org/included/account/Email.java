package org.included.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as it is kept: lower case, without the spaces and invisible characters that
 * come along when one is pasted or dictated.
 */
record Email(String value) {
  static final int LONGEST = 254;

  /** One @, and a dot in what follows. Whether it exists, only a message can tell. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^@,;:<>()\\[\\]\\\\\"]+@[^@,;:<>()\\[\\]\\\\\".]+(\\.[^@,;:<>()\\[\\]\\\\\".]+)+");

  private static final Pattern STRAY = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]+");

  /** Empty if the text has not the shape of an address. */
  static Optional<Email> of(String typed) {
    var email = STRAY.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
    return email.length() <= LONGEST && SHAPE.matcher(email).matches()
        ? Optional.of(new Email(email))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "(an e-mail address)";
  }
}
