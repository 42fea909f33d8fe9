package org.included.learning;

import org.included.library.Audience;
import org.included.library.Phase;
import org.included.library.RoleRoute;
import org.included.web.Viewer;

/**
 * Who reads: the person, if signed in, and the wording that fits.
 *
 * @param said whether they have told us whom they work with, or the wording is a guess
 */
record Reader(Viewer viewer, Audience audience, boolean said) {
  static Reader of(Viewer viewer) {
    var p = viewer.bearer().preferences();
    var phase = Phase.ofSlug(p.phase());
    var role = RoleRoute.ofSlug(p.role());
    return new Reader(
        viewer,
        new Audience(phase.orElse(Phase.PRIMARY), role.orElse(RoleRoute.EVERYBODY)),
        phase.isPresent());
  }
}
