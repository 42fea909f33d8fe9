package org.included.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to look at a module, or has.
 *
 * @param by who it takes: "a speech and language therapist"
 * @param name null until they have looked
 * @param on null until they have looked
 */
public record Review(Kind kind, String by, @Nullable String name, @Nullable LocalDate on) {
  public enum Kind implements Slugged {
    SPECIALIST,
    LIVED_EXPERIENCE
  }

  public boolean done() {
    return name != null && on != null;
  }
}
