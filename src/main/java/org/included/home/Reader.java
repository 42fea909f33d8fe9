package org.included.home;

import java.util.Arrays;
import java.util.Optional;
import org.included.library.Phase;
import org.included.library.RoleRoute;
import org.included.web.Bearer;
import org.included.web.Viewer;

/** What a reader has said about themselves: where they work, and which way through they take. */
record Reader(Optional<Phase> phase, Optional<RoleRoute> role) {
  static Reader of(Viewer viewer) {
    var kept = viewer.bearer().preferences();
    return of(kept.phase(), kept.role());
  }

  /** From slugs; what is no slug of ours was not said. */
  static Reader of(String phase, String role) {
    return new Reader(
        Arrays.stream(Phase.values()).filter(p -> p.slug().equals(phase)).findFirst(),
        Arrays.stream(RoleRoute.values()).filter(r -> r.slug().equals(role)).findFirst());
  }

  /** What is said now, over what was said before. At home, nobody is asked for a job. */
  Reader saying(Reader now) {
    var at = now.phase.or(() -> phase);
    var atHome = at.filter(p -> p == Phase.HOME).map(_ -> RoleRoute.EVERYBODY);
    return new Reader(at, atHome.or(() -> now.role).or(() -> role));
  }

  Bearer keptIn(Bearer bearer) {
    return bearer.with(
        new Bearer.Preferences(
            bearer.preferences().theme(),
            phase.map(Phase::slug).orElse(""),
            role.map(RoleRoute::slug).orElse("")));
  }

  boolean is(Phase one) {
    return phase.filter(one::equals).isPresent();
  }

  boolean is(RoleRoute one) {
    return role.filter(one::equals).isPresent();
  }

  /** "a primary school, teaching assistant"; empty while something is not said yet. */
  String words() {
    if (phase.isEmpty() || role.isEmpty()) {
      return "";
    }
    return phase.get() == Phase.HOME
        ? phase.get().words()
        : phase.get().words() + ", " + role.get().words();
  }
}
