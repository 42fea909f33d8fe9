/** Working through modules: where somebody is, what they typed, what is done. Private to them. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "library", "practice"})
@NullMarked
package org.included.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
