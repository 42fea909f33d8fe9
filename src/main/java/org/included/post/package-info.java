/** Who works where, as what, and since when. */
@NullMarked
@ApplicationModule(
    displayName = "post",
    allowedDependencies = {"setting", "account"})
package org.included.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
