package org.included.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way to a provider and back, as their own browser carries it.
 *
 * @param provider by its short name
 * @param state goes along in the address and has to come back with the same browser
 * @param nonce has to be in what the provider signs
 * @param verifier proves to the provider that whoever brings the code is whoever sent the person
 * @param words where the words wait that came along; null if there are none
 * @param connect whose account gets one more way in; null where somebody signs in
 * @param to where to go afterwards: a path of this site
 */
record Detour(
    String provider,
    String state,
    String nonce,
    String verifier,
    Instant madeAt,
    boolean shared,
    boolean again,
    @Nullable UUID words,
    @Nullable PersonId connect,
    String to) {
  private static final int FIELDS = 10;

  /** What the provider gets of the verifier (RFC 7636, 4.2: S256). */
  String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String text() {
    return String.join(
        "|",
        provider,
        state,
        nonce,
        verifier,
        Long.toString(madeAt.getEpochSecond()),
        shared ? "shared" : "own",
        again ? "again" : "",
        words == null ? "" : words.toString(),
        connect == null ? "" : connect.toString(),
        to);
  }

  /** What {@link #text} wrote. */
  static Detour parse(String text) {
    var f = text.split("\\|", FIELDS);
    return new Detour(
        f[0],
        f[1],
        f[2],
        f[3],
        Instant.ofEpochSecond(Long.parseLong(f[4])),
        f[5].equals("shared"),
        f[6].equals("again"),
        f[7].isEmpty() ? null : UUID.fromString(f[7]),
        f[8].isEmpty() ? null : PersonId.of(f[8]),
        f[9]);
  }

  @Override
  public String toString() {
    return "(a detour)";
  }
}
