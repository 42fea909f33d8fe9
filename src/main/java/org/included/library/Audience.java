package org.included.library;

import java.util.Arrays;
import java.util.List;

/** For whom a step is worded: where they work, and as what. */
public record Audience(Phase phase, RoleRoute role) {
  /** All 15, by phase and then by role. */
  public static final List<Audience> ALL =
      Arrays.stream(Phase.values())
          .flatMap(p -> Arrays.stream(RoleRoute.values()).map(r -> new Audience(p, r)))
          .toList();

  /** "a primary school, teaching assistant". */
  public String words() {
    return phase.words() + ", " + role.words();
  }
}
