package org.included.message;

import java.time.Instant;

/**
 * One e-mail, in plain text.
 *
 * @param to one address, as a person typed it and {@code account} checked it
 * @param subject neutral: others may see it over a shoulder; one line
 * @param body plain text, lines of any length
 * @param notBefore when it may go at the earliest
 * @param expiresAt from when on it must not be sent any more, because it would be of no use
 */
public record Message(
    String to, String subject, String body, Instant notBefore, Instant expiresAt) {
  public Message {
    if (hasLineEnd(to) || hasLineEnd(subject)) {
      throw new IllegalArgumentException("an address and a subject are one line each");
    }
  }

  private static boolean hasLineEnd(String text) {
    return text.chars().anyMatch(c -> c == '\r' || c == '\n');
  }

  /** Neither the address nor the words: both are somebody's own. */
  @Override
  public String toString() {
    return "(a message)";
  }
}
