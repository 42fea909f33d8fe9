/**
 * A person's own record: what they did, what is held about them, to take along, correct or close.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "web", "account", "library", "learning", "practice"})
@NullMarked
package org.included.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
