/** The cellar's store: one PostgreSQL, embedded or given by address, its roles and its history. */
@NullMarked
package org.included.database;

import org.jspecify.annotations.NullMarked;
