/**
 * What readers say with one tap, who answers it, and what came of it. A tap has no person and no
 * words; whatever names one here is an author who answered.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "library", "message", "account"})
@NullMarked
package org.included.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
