/**
 * Getting in within 60 seconds: by a setting's code, by a slip of paper, by an invitation, or by
 * saying where one works. Who vouched for it decides what it is worth.
 */
@NullMarked
@ApplicationModule(
    displayName = "joining",
    allowedDependencies = {"account", "setting", "post", "message"})
package org.included.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
