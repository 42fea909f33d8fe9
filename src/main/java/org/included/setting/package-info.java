/** Settings, as the public registers list them, and finding one. */
@NullMarked
@ApplicationModule(
    displayName = "setting",
    allowedDependencies = {})
package org.included.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
