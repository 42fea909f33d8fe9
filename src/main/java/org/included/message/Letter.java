package org.included.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param body empty once it was sent, but for demonstrations
 * @param sentAt null while it waits
 */
public record Letter(
    UUID id,
    String to,
    String subject,
    String body,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant sentAt) {
  /** Neither the address nor the words. */
  @Override
  public String toString() {
    return "(letter " + id + ")";
  }
}
