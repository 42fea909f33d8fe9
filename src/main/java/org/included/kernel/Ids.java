package org.included.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Mints ids: UUIDs of version 7 (RFC 9562, 5.7), so that rows made one after another lie beside
 * each other in an index. The time in an id is the clock's, to the millisecond.
 */
@Component
public class Ids {
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  public Ids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    long high = (clock.millis() << 16) | 0x7000L | chance.nextInt(1 << 12);
    long low = (chance.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /**
   * @throws NotFound if the text is not a UUID: a mistyped address is an absent thing
   */
  public static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }
}
