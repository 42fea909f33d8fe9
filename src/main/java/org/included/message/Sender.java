package org.included.message;

import java.time.Clock;
import java.time.Duration;

/**
 * Empties the outbox, round by round. Any number of nodes may send at once: a letter that one has
 * taken is passed over by the others. A letter is sent at least once: twice only where a node dies
 * between the mail server's yes and its own note of it.
 */
class Sender {
  /** Longer than the slowest mail server may take for a round (spring.mail.properties). */
  static final Duration FIRST_PAUSE = Duration.ofSeconds(60);

  /** 60 seconds, 2, 4, ... minutes, then every 64 minutes until the letter expires. */
  static final int MOST_DOUBLINGS = 6;

  static final Duration KEPT = Duration.ofDays(7);
  private static final int A_ROUND = 20;

  private final MessageSql sql;
  private final Post post;
  private final Clock clock;
  private final boolean keepBodies;

  Sender(MessageSql sql, Post post, Clock clock, boolean keepBodies) {
    this.sql = sql;
    this.post = post;
    this.clock = clock;
    this.keepBodies = keepBodies;
  }

  /** Sends what is due. No transaction is open while the mail server answers. */
  void sendAll() {
    int taken;
    do {
      var letters = sql.take(A_ROUND, clock.instant(), FIRST_PAUSE, MOST_DOUBLINGS);
      taken = letters.size();
      if (taken > 0) {
        sql.markSent(post.carry(letters), clock.instant(), keepBodies);
      }
    } while (taken == A_ROUND);
  }

  /** Messages are no archive: what was sent, or came too late, goes after seven days. */
  void forgetOld() {
    sql.deleteOlderThan(clock.instant().minus(KEPT));
  }
}
