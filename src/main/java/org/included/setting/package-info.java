/** Settings, and the posts that people hold in them. */
@NullMarked
@ApplicationModule(
    displayName = "setting",
    allowedDependencies = {})
package org.included.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
