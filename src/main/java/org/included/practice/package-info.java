/** Plans, and what becomes of them: private to the person who made them. */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package org.included.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
