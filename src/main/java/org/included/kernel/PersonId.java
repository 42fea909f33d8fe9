package org.included.kernel;

import java.util.UUID;

/** A person with an account. Kept through every change of name, e-mail address and setting. */
public record PersonId(UUID value) {
  /**
   * @throws NotFound if the text is not a UUID
   */
  public static PersonId of(String text) {
    return new PersonId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
