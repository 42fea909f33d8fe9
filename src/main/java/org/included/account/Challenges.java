package org.included.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a device has to sign, each once. A challenge says itself what it is for and when it was
 * made, under a seal of ours, so that asking for one writes nothing, whoever asks how often; that
 * it was used is in the database, for all nodes, until it is too old.
 */
@Component
class Challenges {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final int CHANCE_BYTES = 16;

  private final SecureRandom chance = new SecureRandom();
  private final Keys keys;
  private final ChallengeSql sql;
  private final Clock clock;

  Challenges(Keys keys, ChallengeSql sql, Clock clock) {
    this.keys = keys;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A new one.
   *
   * @param person for whose passkey it is; null where somebody wants to sign in
   */
  byte[] make(@Nullable PersonId person) {
    var bytes = new byte[CHANCE_BYTES];
    chance.nextBytes(bytes);
    var text =
        purpose(person)
            + clock.instant().getEpochSecond()
            + "|"
            + Base64.getEncoder().encodeToString(bytes);
    return keys.sign(Keys.Purpose.CHALLENGE, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String purpose(@Nullable PersonId person) {
    return person == null ? "sign-in|" : person + "|";
  }

  /**
   * Whether it is one of ours for this and not too old. Says nothing of whether it was used.
   *
   * @param person as when it was made
   */
  boolean inTime(byte[] challenge, @Nullable PersonId person) {
    return keys.verify(Keys.Purpose.CHALLENGE, challenge)
        .map(text -> new String(text, StandardCharsets.UTF_8))
        .filter(text -> text.startsWith(purpose(person)))
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text.split("\\|", -1)[1])))
        .filter(madeAt -> !clock.instant().isAfter(madeAt.plus(LIFE)))
        .isPresent();
  }

  /** Uses it up. False if somebody was quicker, on whichever node. */
  boolean use(byte[] challenge) {
    return sql.use(fingerprint(challenge), clock.instant().plus(LIFE));
  }

  private static byte[] fingerprint(byte[] challenge) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(challenge);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
