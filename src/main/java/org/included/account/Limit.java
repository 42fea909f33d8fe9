package org.included.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may go wrong before it takes longer. Only what went wrong counts, so that a
 * whole school can sign in from one address; and the wait has a longest value, so that nobody is
 * ever locked out. The link in the mail is never held up.
 */
enum Limit {
  /** Wrong codes for one address, which together with the codes' own five tries ends guessing. */
  WRONG_FOR_ADDRESS(5, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(24)),
  /** Wrong codes from one client address, behind which there may be a school. */
  WRONG_FROM_CLIENT(200, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1)),
  /** Wrong recovery phrases from one client address. */
  WRONG_PHRASE_FROM_CLIENT(200, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1)),
  /**
   * Codes sent to one address and not used. The longest wait is shorter than a code's life: there
   * is always a link in the mailbox that works, whoever asked for it.
   */
  UNUSED_FOR_ADDRESS(3, Duration.ofSeconds(30), Duration.ofMinutes(8), Duration.ofHours(24)),
  /** Codes asked for from one client address and not used: nobody sends mail to a whole country. */
  UNUSED_FROM_CLIENT(300, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1));

  /**
   * What is remembered of failures.
   *
   * @param count how many, one after another
   * @param lastAt when the last one was
   */
  record Failures(int count, Instant lastAt) {
    static final Failures NONE = new Failures(0, Instant.EPOCH);
  }

  /** After this, no failure counts any more. */
  static final Duration LONGEST_MEMORY = Duration.ofHours(24);

  private final int free;
  private final Duration firstWait;
  private final Duration longestWait;
  private final Duration memory;

  Limit(int free, Duration firstWait, Duration longestWait, Duration memory) {
    this.free = free;
    this.firstWait = firstWait;
    this.longestWait = longestWait;
    this.memory = memory;
  }

  Duration longestWait() {
    return longestWait;
  }

  /** How long a failure counts, if no other follows. */
  Duration memory() {
    return memory;
  }

  /** How long it is until the next try; zero if it may be now. */
  Duration wait(Failures failures, Instant now) {
    int beyond = failures.count() - free;
    if (beyond < 0 || forgotten(failures, now)) {
      return Duration.ZERO;
    }
    var left = Duration.between(now, failures.lastAt().plus(waitAfter(beyond)));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Duration waitAfter(int beyond) {
    var wait = firstWait.multipliedBy(1L << Math.min(beyond, 20));
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }

  Failures oneMore(Failures failures, Instant now) {
    return new Failures(forgotten(failures, now) ? 1 : failures.count() + 1, now);
  }

  /** One that turned out to be none: a code that was used after all. */
  Failures oneLess(Failures failures) {
    return new Failures(Math.max(0, failures.count() - 1), failures.lastAt());
  }

  private boolean forgotten(Failures failures, Instant now) {
    return failures.lastAt().plus(memory).isBefore(now);
  }
}
