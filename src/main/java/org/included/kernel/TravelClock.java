package org.included.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be put forward or back: of demonstrations and tests only. */
public final class TravelClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  public TravelClock(Clock base) {
    this.base = base;
  }

  public void travel(Duration further) {
    offset.updateAndGet(o -> o.plus(further));
  }

  public void comeBack() {
    offset.set(Duration.ZERO);
  }

  public Duration offset() {
    return offset.get();
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return base.withZone(zone);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset.get());
  }
}
