package org.included.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away lists that nobody went on with, and people who were waited for long enough. */
@Component
class StaffSweep {
  static final Duration WAITED_FOR = Duration.ofDays(14);
  static final Duration INTAKES_KEPT = Duration.ofDays(365);

  private final DraftSql drafts;
  private final EntrySql entries;
  private final Clock clock;

  StaffSweep(DraftSql drafts, EntrySql entries, Clock clock) {
    this.drafts = drafts;
    this.entries = entries;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 7, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    var now = clock.instant();
    drafts.deleteMadeBefore(now.minus(Drafts.KEPT));
    entries.deleteEntriesMadeBefore(now.minus(WAITED_FOR));
    entries.deleteIntakesBefore(now.minus(INTAKES_KEPT));
  }
}
