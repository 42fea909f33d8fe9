package org.included.account;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.included.kernel.Keys;
import org.included.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * After a change of the master keys: wraps people's keys anew, from the second line of the file of
 * keys to the first, so that the second can go. Any number of nodes may do it at once; one that is
 * killed leaves whole batches behind, and the next look goes on.
 *
 * <p>While a new line is being rolled out, one node has it first and another still has it second.
 * If both wrapped towards their own first line, they would undo each other's work. So the database
 * remembers in which order lines came to be first, and only a node whose first line is the latest
 * wraps anew. The others can open either, and leave all as it is.
 */
@Component
@DependsOnDatabaseInitialization
class Rewrapping {
  /** Few enough that somebody who is erasing their account does not notice the wait. */
  static final int A_BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final PersonKeySql sql;
  private final Keys master;
  private final List<String> lines;
  private volatile boolean stopping;
  private boolean saidThatOldMayGo;
  private boolean saidThatOneIsMissing;

  Rewrapping(PersonKeySql sql, Keys master) {
    this.sql = sql;
    this.master = master;
    this.lines = master.names();
    sql.noteFirst(lines.getFirst());
    if (!firstIsLatest()) {
      LOG.info(
          "The first line of the file of keys is not the latest that came to be first: this node"
              + " wraps no keys anew");
    }
  }

  private boolean firstIsLatest() {
    return sql.linesThatCameFirst().getFirst().equals(lines.getFirst());
  }

  /** Every hour, for people who came while another node still had the old line first. */
  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void look() {
    var used = sql.linesInUse();
    if (!lines.containsAll(used) && !saidThatOneIsMissing) {
      LOG.warn(
          "The keys of some people are wrapped under a line that is not in the file of keys: their"
              + " words cannot be opened. Put that line back, as the second");
      saidThatOneIsMissing = true;
    }
    if (lines.size() < 2 || !firstIsLatest()) {
      return;
    }
    var second = lines.getLast();
    long wrapped = used.contains(second) ? wrapAnew(second) : 0;
    // a second line that never was first is no old one: it is about to come in
    boolean old = sql.linesThatCameFirst().contains(second);
    if (old && !saidThatOldMayGo && !stopping && !sql.linesInUse().contains(second)) {
      LOG.info(
          "People's keys wrapped anew: {}. None is left under the second line of the file of keys:"
              + " once every node has the new line first, the old line may go",
          wrapped);
      saidThatOldMayGo = true;
    }
  }

  /** By the order of people, so that no batch looks again at what the ones before it have done. */
  private long wrapAnew(String line) {
    long wrapped = 0;
    long shut = 0;
    var after = BEFORE_ALL;
    while (!stopping) {
      var batch =
          sql.wrapAnew(
              line, after, A_BATCH, row -> PersonKey.wrapAnew(master, row.person(), row.wrapped()));
      wrapped += batch.wrapped();
      shut += batch.shut();
      if (batch.last().isEmpty()) {
        break;
      }
      after = batch.last().get();
    }
    if (shut > 0) {
      LOG.warn("People's keys that the line they name does not open: {}", shut);
    }
    return wrapped;
  }

  /** The batch in hand is finished; the rest is for the next start. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
  }
}
