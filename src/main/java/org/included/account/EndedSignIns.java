package org.included.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.included.kernel.Announcements;
import org.included.web.Bearer;
import org.included.web.SignOuts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What this node knows of sign-ins that are over: all of them in memory, so that no request asks
 * the database. It hears of a new one by announcement, and looks once a second for itself, which
 * also proves that what it knows is fresh.
 */
@Component
@DependsOnDatabaseInitialization
class EndedSignIns implements SignOuts, SmartLifecycle {
  static final Duration STALE = Duration.ofSeconds(10);

  /**
   * Each look goes back this far behind the last one: a row carries the time of its statement, and
   * is seen when its transaction commits. Longer than any transaction here.
   */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(EndedSignIns.class);

  private final Ended ended = new Ended();
  private final SignOutWatchSql sql;
  private final LongSupplier nanos;
  private Instant seen = Instant.EPOCH.plus(OVERLAP);
  private volatile long lookedAt;
  private volatile boolean running;
  private boolean cutOff;
  private Thread thread = new Thread();

  @Autowired
  EndedSignIns(SignOutWatchSql sql, Announcements announcements) {
    this(sql, announcements, System::nanoTime);
  }

  /**
   * @param nanos counts up evenly, whatever is done to the clock
   */
  EndedSignIns(SignOutWatchSql sql, Announcements announcements, LongSupplier nanos) {
    this.sql = sql;
    this.nanos = nanos;
    announcements.listen(SignOutSql.CHANNEL, this::heard);
    look();
  }

  private void heard(String payload) {
    var words = payload.split(" ");
    ended.add(UUID.fromString(words[0]), Integer.parseInt(words[1]));
  }

  /** Reads what is new. Failing is no news: what is known just grows older. */
  final void look() {
    long started = nanos.getAsLong();
    var now = sql.now();
    for (var row : sql.since(seen.minus(OVERLAP))) {
      ended.add(row.subject(), row.epoch());
    }
    seen = now;
    lookedAt = started;
  }

  @Override
  public boolean ended(Bearer.SignIn signIn) {
    if (nanos.getAsLong() - lookedAt > STALE.toNanos()) {
      throw new IllegalStateException("who signed out is not known for 10 seconds");
    }
    return ended.holds(signIn);
  }

  /** Before anybody is let in: a slow start may have taken longer than what is known may be old. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    running = true;
    look();
    thread = Thread.ofPlatform().daemon().name("sign-outs").start(this::lookForEver);
  }

  private void lookForEver() {
    while (running) {
      try {
        Thread.sleep(1_000);
        look();
        cutOff = false;
      } catch (DataAccessException e) {
        if (!cutOff && running) {
          LOG.warn("Who signed out cannot be read: {}", e.getClass().getSimpleName());
        }
        cutOff = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
