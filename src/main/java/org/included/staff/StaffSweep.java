package org.included.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away lists that nobody went on with. */
@Component
class StaffSweep {
  static final Duration INTAKES_KEPT = Duration.ofDays(365);

  private final DraftSql drafts;
  private final StaffIntakeSql intakes;
  private final Clock clock;

  StaffSweep(DraftSql drafts, StaffIntakeSql intakes, Clock clock) {
    this.drafts = drafts;
    this.intakes = intakes;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 7, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    var now = clock.instant();
    drafts.deleteMadeBefore(now.minus(Drafts.KEPT));
    intakes.deleteBefore(now.minus(INTAKES_KEPT));
  }
}
