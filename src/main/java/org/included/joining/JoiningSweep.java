package org.included.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away, once an hour, what has served its time. Any number of nodes may do it at once. */
@Component
class JoiningSweep {
  /** Codes and slips that are over can be told from invented ones for so long. */
  static final Duration KEPT = Duration.ofDays(365);

  static final Duration FORMS_KEPT = Duration.ofDays(1);

  private final JoinCodeSql codes;
  private final ClaimSql claims;
  private final WaySql ways;
  private final Clock clock;

  JoiningSweep(JoinCodeSql codes, ClaimSql claims, WaySql ways, Clock clock) {
    this.codes = codes;
    this.claims = claims;
    this.ways = ways;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    var now = clock.instant();
    claims.forgetTypedOver(now);
    claims.deleteOver(now.minus(KEPT));
    codes.deleteOver(LocalDate.now(clock).minusDays(KEPT.toDays()));
    ways.forgetFormsBefore(now.minus(FORMS_KEPT));
  }
}
