/**
 * Administration with least privilege: each duty opens a few pages. Whatever an administrator looks
 * up about a person, or changes, is written down first, and that person can read it.
 */
@NullMarked
@ApplicationModule(
    displayName = "backoffice",
    allowedDependencies = {"account", "setting", "post"})
package org.included.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
