/**
 * How the house meets the browser: pages, replies, the viewer, the gate that every request passes.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package org.included.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
