/**
 * What a setting plans and shows of itself, and every page that shows learning beside the names of
 * staff.
 */
@NullMarked
@ApplicationModule(
    displayName = "planning",
    allowedDependencies = {"account", "setting", "post", "library", "learning"})
package org.included.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
