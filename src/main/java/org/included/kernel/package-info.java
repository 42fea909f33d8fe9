/**
 * The cellar: typed values and ids, time, chance, keys, private text, and the policy table that
 * says who may see what. Every area stands on it; it stands on nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.included.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
