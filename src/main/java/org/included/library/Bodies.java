package org.included.library;

import java.util.Map;
import java.util.Objects;

/** What each of the 15 audiences sees of one step. Equal bodies are one object. */
public record Bodies(Map<Audience, Body> byAudience) {
  public Bodies {
    byAudience = Map.copyOf(byAudience);
    if (byAudience.size() != Audience.ALL.size()) {
      throw new IllegalArgumentException("a body is missing for one of the audiences");
    }
  }

  Body of(Audience reader) {
    return Objects.requireNonNull(byAudience.get(reader));
  }
}
