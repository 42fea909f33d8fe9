package org.included.kernel;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One person's own key. Everything private of theirs is sealed under it; when it is destroyed, all
 * of it is gone, in the database at once and in backups when the key dumps expire (30 days).
 */
public final class PersonKey {
  private final SecretKey key;

  private PersonKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
  }

  public static PersonKey fresh(SecureRandom chance) {
    var bytes = new byte[32];
    chance.nextBytes(bytes);
    return new PersonKey(bytes);
  }

  /** Wraps the key under the master key, bound to the person, for storing. */
  public byte[] wrap(Keys master, PersonId person) {
    return master.seal(Keys.Purpose.PERSON_KEY, key.getEncoded(), bytes(person.toString()));
  }

  /**
   * @throws IllegalStateException if the master key is not the one it was wrapped under
   */
  public static PersonKey unwrap(Keys master, PersonId person, byte[] wrapped) {
    return master
        .open(Keys.Purpose.PERSON_KEY, wrapped, bytes(person.toString()))
        .map(PersonKey::new)
        .orElseThrow(() -> new IllegalStateException("a person's key cannot be unwrapped"));
  }

  /**
   * The same key, wrapped under the line of the master keys that is in use now.
   *
   * @return empty if no line opens it
   */
  public static Optional<byte[]> wrapAnew(Keys master, PersonId person, byte[] wrapped) {
    return master
        .open(Keys.Purpose.PERSON_KEY, wrapped, bytes(person.toString()))
        .map(key -> new PersonKey(key).wrap(master, person));
  }

  /**
   * @param place where the text belongs, down to its row or step: sealed text cannot be moved
   */
  public byte[] seal(PrivateText text, String place) {
    return Sealing.seal(key, bytes(text.reveal()), bytes(place));
  }

  /**
   * @throws IllegalStateException if the bytes were not sealed under this key for this place
   */
  public PrivateText open(byte[] sealed, String place) {
    return Sealing.open(key, sealed, bytes(place))
        .map(b -> PrivateText.of(new String(b, StandardCharsets.UTF_8)))
        .orElseThrow(() -> new IllegalStateException("private text cannot be opened: " + place));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "(a person's key)";
  }
}
