/**
 * A person's own record: what they did, what they planned, and everything that is held about them.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "web", "account", "library", "learning", "practice"})
@NullMarked
package org.included.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
