package org.included;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import javax.sql.DataSource;
import org.included.kernel.Columns;
import org.included.kernel.Kept.Limited;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What is kept for a time is swept away after it, by what runs once an hour or more often. */
@IncludedTest
class RetentionTest {
  /** What runs more often does something else. */
  private static final Duration SELDOM = Duration.ofMinutes(1);

  private static final Duration HOURLY = Duration.ofHours(1);

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Autowired Collection<ScheduledTaskHolder> schedules;
  @Autowired Life life;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private final Columns columns = Columns.ofThisBuild();

  @Test
  void what_has_had_its_time_is_gone_within_the_hour_and_the_rest_stays() {
    var begun = clock.instant().minusSeconds(1);
    // two rows of each: one is set back, and one is of today
    life.lived(port);
    life.lived(port);
    for (var table : columns.tables().values()) {
      if (table.kept() instanceof Limited kept) {
        await()
            .atMost(Duration.ofSeconds(5))
            .alias("a row in " + table.name() + " with " + kept.after() + ": Life.java makes none")
            .until(() -> latest(table, kept, begun) > 1);
        var old = setBack(table, kept);
        long young = latest(table, kept, begun);
        assertThat(there(table, old)).as(table.name()).isTrue();
        sweep();
        assertThat(there(table, old))
            .as(table.name() + " is kept " + kept.words() + ", and nothing sweeps it away")
            .isFalse();
        assertThat(latest(table, kept, begun)).as("of today, " + table.name()).isEqualTo(young);
      }
    }
  }

  /** How many rows are of then or later. */
  private long latest(Columns.Table table, Limited kept, Instant then) {
    return db().sql(
            "select count(*) from %s where %s >= :then"
                .formatted(table.name(), quoted(kept.after())))
        .param("then", Timestamp.from(then))
        .query(Long.class)
        .single();
  }

  /**
   * As if the time and one second had passed since: every moment of a row is that much earlier,
   * which holds for the database's own clock too.
   */
  private String setBack(Columns.Table table, Limited kept) {
    var moments =
        Stored.columns(db()).stream()
            .filter(c -> c.table().equals(table.name()))
            .filter(c -> c.type().startsWith("timestamp") || c.type().equals("date"))
            .map(c -> quoted(c.name()))
            .map(c -> "%s = %s - s.back".formatted(c, c))
            .collect(joining(", "));
    return db().sql(
            """
            with s as (
              select ctid as place, %2$s - (clock_timestamp() - cast(:time as interval)) as back
              from %1$s where %2$s is not null order by %2$s desc limit 1)
            update %1$s t set %3$s from s where t.ctid = s.place returning md5(t::text)
            """
                .formatted(table.name(), quoted(kept.after()), moments))
        .param("time", kept.time().plusSeconds(1).toString())
        .query(String.class)
        .single();
  }

  private boolean there(Columns.Table table, String row) {
    return db().sql(
            "select exists (select from %s t where md5(t::text) = :row)".formatted(table.name()))
        .param("row", row)
        .query(Boolean.class)
        .single();
  }

  private void sweep() {
    schedules.stream()
        .flatMap(holder -> holder.getScheduledTasks().stream())
        .map(scheduled -> scheduled.getTask())
        .filter(task ->
            task instanceof FixedDelayTask every
                && every.getIntervalDuration().compareTo(SELDOM) >= 0
                && every.getIntervalDuration().compareTo(HOURLY) <= 0)
        .forEach(task -> task.getRunnable().run());
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }

  private JdbcClient db() {
    return JdbcClient.create(migrate);
  }
}
