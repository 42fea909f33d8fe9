package org.included.register;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in that were sent through the page: on the node that got them, one after the other,
 * while their sender looks on. The node says once a second how far it is; one that dies leaves an
 * intake that nobody says anything of any more, and a transaction that the database takes back.
 */
@Component
class Intakes {
  private static final Logger LOG = LoggerFactory.getLogger(Intakes.class);

  /** On this node. Each may lie on the disk with as much as a register may have. */
  private static final int MOST_WAITING = 5;

  private static final int MOST_ROWS_TOLD = 20;

  /** One file that this node has. */
  private final class Job implements Progress {
    private final UUID id;
    private final PersonId by;
    private final Path file;
    private final LocalDate day;
    private final boolean manyGone;
    private volatile boolean reading;
    private volatile long read;
    private volatile long all;

    private Job(UUID id, PersonId by, Path file, LocalDate day, boolean manyGone) {
      this.id = id;
      this.by = by;
      this.file = file;
      this.day = day;
      this.manyGone = manyGone;
    }

    @Override
    public void at(long bytes, long of) {
      if (stopping) {
        throw new IllegalStateException("the node stops");
      }
      read = bytes;
      all = of;
      reading = true;
    }

    private void discard() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.warn("The file of intake {} could not be deleted", id, e);
      }
    }
  }

  private final Registers registers;
  private final IntakeSql sql;
  private final TransactionTemplate together;
  private final Ids ids;
  private final Clock clock;
  private final Map<UUID, Job> mine = new ConcurrentHashMap<>();
  private final ExecutorService hands =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("register-intake").factory());
  private volatile boolean stopping;

  Intakes(Registers registers, IntakeSql sql, TransactionTemplate together, Ids ids, Clock clock) {
    this.registers = registers;
    this.sql = sql;
    this.together = together;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether so many wait on this node that another has to be sent later. */
  boolean isFull() {
    return mine.size() >= MOST_WAITING;
  }

  /**
   * Begins to take it in, as soon as no other file is.
   *
   * @param file is deleted afterwards
   */
  UUID begin(
      PersonId by,
      String name,
      Source source,
      LocalDate day,
      boolean manyGone,
      Path file,
      long bytes) {
    var job = new Job(ids.next(), by, file, day, manyGone);
    try {
      sql.insert(job.id, by, name, source, day, bytes, clock.instant());
    } catch (RuntimeException e) {
      job.discard();
      throw e;
    }
    mine.put(job.id, job);
    hands.execute(() -> take(job));
    return job.id;
  }

  private void take(Job job) {
    try {
      together.executeWithoutResult(_ -> {
        var taken = registers.take(job.file, job.day, job.manyGone, job);
        sql.done(job.id, taken, clock.instant());
        registers.note(taken, job.by, "registrar");
      });
    } catch (FileRefused e) {
      sql.ended(job.id, Intake.State.REFUSED, words(e), clock.instant());
    } catch (RuntimeException e) {
      LOG.error("Intake {} ended before its time", job.id, e);
      sql.ended(job.id, Intake.State.INTERRUPTED, "", clock.instant());
    } finally {
      mine.remove(job.id);
      job.discard();
    }
  }

  /** Why, and below it a line for each of the first rows because of which. */
  private static String words(FileRefused refused) {
    return Stream.concat(
            Stream.of(String.valueOf(refused.getMessage())),
            refused.rows().stream().limit(MOST_ROWS_TOLD).map(Refusal::sentence))
        .collect(Collectors.joining("\n"));
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void sayHowFar() {
    mine.values()
        .forEach(job -> sql.alive(job.id, job.reading, job.read, job.all, clock.instant()));
  }

  /** What waits is sent again; what is being read is taken back. */
  @PreDestroy
  void stop() {
    stopping = true;
    hands.shutdownNow();
    mine.values().forEach(Job::discard);
  }
}
