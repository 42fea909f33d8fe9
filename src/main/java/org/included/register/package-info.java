/**
 * The public registers: their files are recognised, read row by row, and taken in by the area that
 * keeps settings. What a file looks like is known here and nowhere else.
 */
@NullMarked
@ApplicationModule(
    displayName = "register",
    allowedDependencies = {"setting", "account"})
package org.included.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
