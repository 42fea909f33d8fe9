package org.included.register;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent, and what has become of it.
 *
 * @param by null once that person's account is closed
 * @param name what their device calls it; empty once that person's account is closed
 * @param bytes unpacked, once it is being read
 * @param message why it was refused, and a line for each of the first rows because of which
 * @param report what it changed; null until it is done
 * @param before whether the same file was taken in before, and nothing was done now
 * @param seenAt the last sign of life of the node that has it
 */
record Intake(
    UUID id,
    @Nullable PersonId by,
    String name,
    Source source,
    LocalDate day,
    long bytes,
    long bytesRead,
    State state,
    String message,
    @Nullable Report report,
    boolean before,
    Instant sentAt,
    Instant seenAt) {
  /** The node that has a file says so once a second; after so long it has died. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  /** The words are in the table: never rename one. */
  enum State {
    WAITING,
    READING,
    DONE,
    REFUSED,
    /** It ended before its time, and nothing has changed. */
    INTERRUPTED;

    boolean hasEnded() {
      return this == DONE || this == REFUSED || this == INTERRUPTED;
    }
  }

  State stateAt(Instant now) {
    return !state.hasEnded() && seenAt.plus(LONGEST_SILENCE).isBefore(now)
        ? State.INTERRUPTED
        : state;
  }

  /** What people know the file by. */
  String title() {
    return name.isEmpty() ? InWords.sentence(source.words()) : name;
  }

  /** 0 to 100. */
  int percent() {
    return bytes == 0 ? 0 : (int) Math.min(100, 100 * bytesRead / bytes);
  }
}
