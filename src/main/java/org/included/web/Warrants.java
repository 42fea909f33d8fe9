package org.included.web;

import org.included.kernel.PersonId;

/**
 * Knows who may call routes that are for some people only; implemented by each area that lets
 * people in. One that says yes is enough; where none does, the route is not there.
 */
public interface Warrants {
  /** Whether the person is such a caller, as far as this area knows. */
  boolean holds(PersonId person, Allow.Who who);
}
