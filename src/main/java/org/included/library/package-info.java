/**
 * The library: modules, their steps and editions, and the compiler that is also the linter. It
 * knows no person and uses no other area but the cellar. The grammar is docs/content-format.md.
 */
@NullMarked
@ApplicationModule(
    displayName = "library",
    allowedDependencies = {})
package org.included.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
