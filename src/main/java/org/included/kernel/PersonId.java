package org.included.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** A person with an account. Kept through every change of name, e-mail address and setting. */
public record PersonId(UUID value) {
  /**
   * @throws NotFound if the text is not a UUID
   */
  public static PersonId of(String text) {
    return new PersonId(Ids.parse(text));
  }

  /**
   * Stands for the person in a form of theirs, so that it can be told when somebody else sends it;
   * it does not say who they are.
   */
  public String tag() {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(toString().getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 9));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
