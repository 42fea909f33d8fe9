/**
 * For authors, while they write: a module as it lies in the content folder, in every variant, with
 * what the linter says of it, where it comes from, and what its minutes are in truth. It shows and
 * keeps nothing.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "library", "learning", "pack"})
@NullMarked
package org.included.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
