package org.included.post;

import java.time.Clock;
import java.time.LocalDate;
import org.included.setting.SettingsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A school that closes and has one successor takes its posts along: they end there, and go on in
 * the successor as they were, confirmed or not. Standing does not: the head of a school is not by
 * that the head of what it was merged into. Where there are several successors, or none, nobody can
 * tell but the person: their post stays as it is until they say. Where the one successor is in no
 * register that we have yet, it waits.
 */
@Component
class CarryingOn {
  private static final Logger LOG = LoggerFactory.getLogger(CarryingOn.class);

  /** A successor may have closed in its turn; more links than this are a mistake in the data. */
  private static final int MOST_TURNS = 10;

  private final CarryingOnSql sql;
  private final Clock clock;

  CarryingOn(CarryingOnSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** In the transaction that changed the settings. Running it twice changes nothing. */
  @EventListener
  void carryOn(SettingsChanged changed) {
    var today = LocalDate.now(clock);
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      int carried = sql.carryOn(today, clock.instant());
      if (carried == 0) {
        return;
      }
      LOG.info("{} posts are carried on in the successors of settings that closed", carried);
    }
  }
}
