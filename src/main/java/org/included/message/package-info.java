/**
 * Messages to people: an outbox that is written in the sender's transaction, and its delivery. It
 * is given an address and a window of time; of a person it knows no more than whom to forget.
 */
@NullMarked
@ApplicationModule(
    displayName = "message",
    allowedDependencies = {})
package org.included.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
