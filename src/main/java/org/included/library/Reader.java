package org.included.library;

import java.util.Optional;
import org.included.web.Bearer;

/**
 * What readers have said about themselves, kept in their cookie: where they work, and which way
 * through they take.
 */
public record Reader(Optional<Phase> phase, Optional<RoleRoute> role) {
  public static Reader of(Bearer bearer) {
    var kept = bearer.preferences();
    return of(kept.phase(), kept.role());
  }

  /** Somebody who has said nothing yet: what most see on their first visit. */
  public static final Reader NEW = new Reader(Optional.empty(), Optional.empty());

  /** From slugs; what is no slug of ours was not said. */
  public static Reader of(String phase, String role) {
    return new Reader(Phase.ofSlug(phase), RoleRoute.ofSlug(role));
  }

  /** What is said now, over what was said before. At home, nobody is asked for a job. */
  public Reader saying(Reader now) {
    var at = now.phase.or(() -> phase);
    var atHome = at.filter(p -> p == Phase.HOME).map(_ -> RoleRoute.EVERYBODY);
    return new Reader(at, atHome.or(() -> now.role).or(() -> role));
  }

  public Bearer keptIn(Bearer bearer) {
    return bearer.with(
        bearer
            .preferences()
            .working(phase.map(Phase::slug).orElse(""), role.map(RoleRoute::slug).orElse("")));
  }

  public boolean is(Phase one) {
    return phase.filter(one::equals).isPresent();
  }

  public boolean is(RoleRoute one) {
    return role.filter(one::equals).isPresent();
  }

  /** The wording that fits; a guess where nothing was said. */
  public Audience audience() {
    return new Audience(phase.orElse(Phase.PRIMARY), role.orElse(RoleRoute.EVERYBODY));
  }

  /** "a primary school, teaching assistant"; empty while something is not said yet. */
  public String words() {
    if (phase.isEmpty() || role.isEmpty()) {
      return "";
    }
    return phase.get() == Phase.HOME ? phase.get().words() : audience().words();
  }
}
