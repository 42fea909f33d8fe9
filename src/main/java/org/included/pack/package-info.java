/**
 * In-house training made from a module: what somebody without any expertise in SEND shows, says and
 * prints for ten minutes with a team, and how many were there, without anybody's name.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "library"})
@NullMarked
package org.included.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
