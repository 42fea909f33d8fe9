/** The cellar's store: one PostgreSQL, embedded or given by address, its roles and its history. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.included.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
