package org.included.learning;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Steps of many people, written together: whoever comes while a statement is under way waits for
 * the next, which takes everybody who waits. So a lone reader waits for nobody, and a full morning
 * shares statements and commits. Each is answered after the commit of their own.
 */
class StepWrites {
  /** In one statement. Beyond this it would only take longer. */
  static final int MOST = 64;

  /** Rows in one order everywhere, so that two nodes never wait for each other. */
  private static final Comparator<Turn> ORDER =
      Comparator.comparing((Turn t) -> t.write.person().value())
          .thenComparing(t -> t.write.module());

  /** One write that somebody waits for. */
  private static final class Turn {
    final StepSql.Write write;
    final Thread waiting = Thread.currentThread();
    StepSql.@Nullable Written written;
    @Nullable RuntimeException failure;
    volatile boolean over;

    Turn(StepSql.Write write) {
      this.write = write;
    }

    void end(StepSql.@Nullable Written result) {
      written = result;
      over = true;
      LockSupport.unpark(waiting);
    }

    void fail(RuntimeException why) {
      failure = why;
      over = true;
      LockSupport.unpark(waiting);
    }
  }

  private final StepSql sql;
  private final Clock clock;
  private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean led = new AtomicBoolean();

  /** Came too soon after another write of their row; the leader's alone. */
  private final ArrayDeque<Turn> next = new ArrayDeque<>();

  StepWrites(StepSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Writes, and returns after the commit. Empty where other words are there. */
  Optional<StepSql.Written> write(StepSql.Write write) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return one(write); // with what else the transaction keeps
    }
    var turn = new Turn(write);
    waiting.add(turn);
    boolean interrupted = false;
    while (!turn.over) {
      if (led.compareAndSet(false, true)) {
        lead(turn);
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (turn.failure != null) {
      throw turn.failure;
    }
    return Optional.ofNullable(turn.written);
  }

  private Optional<StepSql.Written> one(StepSql.Write write) {
    return Optional.ofNullable(sql.write(List.of(write), clock.instant()).get(write.row()));
  }

  private void lead(Turn own) {
    try {
      if (!own.over) {
        writeTogether(taken());
      }
    } finally {
      var follower = next.peek();
      led.set(false);
      // whoever came meanwhile sleeps, and is the next to lead
      var first = follower == null ? waiting.peek() : follower;
      if (first != null) {
        LockSupport.unpark(first.waiting);
      }
    }
  }

  /** Those who wait, each row once, the earlier of two first. */
  private List<Turn> taken() {
    var together = new ArrayList<Turn>();
    var rows = new HashSet<StepSql.Row>();
    for (int n = next.size(); n > 0; n--) {
      take(next.remove(), together, rows);
    }
    Turn turn;
    while (together.size() < MOST && (turn = waiting.poll()) != null) {
      take(turn, together, rows);
    }
    together.sort(ORDER);
    return together;
  }

  private void take(Turn turn, List<Turn> together, Set<StepSql.Row> rows) {
    if (together.size() < MOST && rows.add(turn.write.row())) {
      together.add(turn);
    } else {
      next.add(turn);
    }
  }

  private void writeTogether(List<Turn> together) {
    try {
      var written = sql.write(together.stream().map(t -> t.write).toList(), clock.instant());
      together.forEach(t -> t.end(written.get(t.write.row())));
    } catch (NonTransientDataAccessException e) {
      // something in one of them cannot be written: nobody else's words wait for that
      together.forEach(this::writeAlone);
    } catch (RuntimeException e) {
      together.forEach(t -> t.fail(e));
    } finally {
      together.stream()
          .filter(t -> !t.over)
          .forEach(t -> t.fail(new IllegalStateException("a step was not written")));
    }
  }

  private void writeAlone(Turn turn) {
    try {
      turn.end(one(turn.write).orElse(null));
    } catch (RuntimeException e) {
      turn.fail(e);
    }
  }
}
