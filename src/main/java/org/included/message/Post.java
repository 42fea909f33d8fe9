package org.included.message;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Carries letters away. */
@FunctionalInterface
interface Post {
  /**
   * Hands the letters over.
   *
   * @return the ids of those that were taken; the others are tried again later
   */
  Set<UUID> carry(List<Letter> letters);
}
