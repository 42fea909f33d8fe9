package org.included.learning;

import java.time.Duration;
import java.util.Optional;
import org.included.kernel.SafeCount;

/**
 * How long a step takes people.
 *
 * @param median empty while it would rest on fewer people than may be counted
 */
public record StepTime(SafeCount people, Optional<Duration> median) {
  /** Nobody has been timed. */
  public static final StepTime NONE = new StepTime(new SafeCount(0), Optional.empty());
}
