package org.included.account;

import java.time.Duration;

/** What comes of asking for a code. It is the same whether the address is known or not. */
sealed interface Asked {
  record Sent() implements Asked {}

  /** One was sent a moment ago, and the link in it works; another can be sent after the wait. */
  record SentBefore(Duration left) implements Asked {}

  /** Very many were asked for from this client address and not used. */
  record Wait(Duration left) implements Asked {}
}
