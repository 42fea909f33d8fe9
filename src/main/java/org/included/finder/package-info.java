/**
 * The finder: from what is happening, in anybody's words, to a situation and its card. What is
 * typed is never kept and never logged.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "library"})
@NullMarked
package org.included.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
