package org.included.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;

/**
 * That a lead of a setting knows somebody to work there, for that one person to take up, once.
 *
 * @param letter whether it goes by mail; otherwise it is a slip of paper
 * @param name as the lead typed it; null once it is no longer needed
 * @param email where the letter went; null for a slip, and once it is no longer needed
 * @param work without terms and first day once they are no longer needed
 * @param madeBy null where they have closed their account
 * @param takenBy null where nobody has, or they have closed their account
 */
record Claim(
    UUID id,
    SettingId setting,
    byte[] mac,
    boolean letter,
    @Nullable String name,
    @Nullable String email,
    Work work,
    @Nullable PersonId madeBy,
    Instant until,
    @Nullable Instant takenAt,
    @Nullable PersonId takenBy,
    @Nullable Instant withdrawnAt) {
  static final Duration LIFE = Duration.ofDays(14);

  DerivedCodes.Kind kind() {
    return letter ? DerivedCodes.Kind.LETTER : DerivedCodes.Kind.SLIP;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  boolean isOpen(Instant now) {
    return takenAt == null && withdrawnAt == null && !isOver(now);
  }
}
