package org.included.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a code and its link since they were sent. The code has six digits, which can
 * be guessed, so five wrong ones end it. The link has 128 bits, which cannot: it goes on to work,
 * so that nobody can lock a person out by typing wrong codes for their address.
 *
 * @param wrong how many wrong codes were typed
 * @param usedAt when it let somebody in; null while it has not
 */
record Code(Instant madeAt, int wrong, @Nullable Instant usedAt) {
  static final Duration LIFE = Duration.ofMinutes(10);
  static final int TRIES = 5;

  /** What a code or a link is worth. */
  enum Verdict {
    RIGHT,
    WRONG,
    TOO_OLD,
    USED,
    TRIED_TOO_OFTEN
  }

  Verdict typed(boolean matches, Instant now) {
    if (wrong >= TRIES) {
      return Verdict.TRIED_TOO_OFTEN;
    }
    return matches ? opened(now) : Verdict.WRONG;
  }

  /** For the link, which was found by its own fingerprint and so is not wrong. */
  Verdict opened(Instant now) {
    if (usedAt != null) {
      return Verdict.USED;
    }
    return now.isBefore(madeAt.plus(LIFE)) ? Verdict.RIGHT : Verdict.TOO_OLD;
  }
}
