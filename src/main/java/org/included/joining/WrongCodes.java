package org.included.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.included.web.Caller;
import org.included.web.HourlyLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What stands against guessing and flooding. Guessing is hopeless by the length of codes alone, so
 * a right code always lets in, whoever else is behind the same address; wrong ones are answered
 * shortly when there are many, and whoever runs the site is told.
 */
@Component
class WrongCodes {
  /** A hall full of people may misread a poster this often. */
  static final int FREE_AN_HOUR = 300;

  /** The largest school that leaves through one address, twice. */
  static final int NEW_AN_HOUR = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(WrongCodes.class);
  private static final int REMEMBERED = 2_000;
  private static final Duration HOUR = Duration.ofHours(1);

  private final HourlyLimit<String> wrong = new HourlyLimit<>(FREE_AN_HOUR, REMEMBERED);
  private final HourlyLimit<String> joined = new HourlyLimit<>(NEW_AN_HOUR, REMEMBERED);
  private final Clock clock;
  private Instant saidAt = Instant.EPOCH;

  WrongCodes(Clock clock) {
    this.clock = clock;
  }

  /** Counts a wrong code; whether there were very many from this network within the hour. */
  boolean areMany(Caller caller) {
    var now = clock.instant();
    boolean many = wrong.ask(caller.client(), new Object(), now) == HourlyLimit.Verdict.TOO_MANY;
    if (many) {
      say(now);
    }
    return many;
  }

  private synchronized void say(Instant now) {
    if (now.isBefore(saidAt) || !now.isBefore(saidAt.plus(HOUR))) {
      saidAt = now;
      LOG.warn("Very many wrong join codes came from one network within the hour");
    }
  }

  /** Counts somebody new; whether so many joined from this network that it has to wait. */
  boolean tooManyNew(Caller caller, JoinForm form) {
    return joined.ask(caller.client(), form.mark(), clock.instant())
        == HourlyLimit.Verdict.TOO_MANY;
  }
}
