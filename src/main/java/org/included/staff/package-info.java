/**
 * Staff lists: somebody who leads a setting brings in the spreadsheet they have, sees what would
 * become of each row, and only then adds people; for a day it can be taken back.
 */
@NullMarked
@ApplicationModule(
    displayName = "staff",
    allowedDependencies = {"account", "setting", "post", "joining"})
package org.included.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
