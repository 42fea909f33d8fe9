/**
 * Speaking instead of typing: how to do it on each device and, where the operator has an engine of
 * their own, from sound to words. Sound is passed on and forgotten; without an engine, none comes.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package org.included.dictation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
