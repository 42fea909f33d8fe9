/**
 * The doors: the start page, who a reader says they work with, first minutes by role, and the pages
 * that say what this site is and keeps.
 */
@NullMarked
@ApplicationModule(
    displayName = "home",
    allowedDependencies = {
      "kernel",
      "web",
      "account",
      "dictation",
      "library",
      "practice",
      "learning"
    })
package org.included.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
