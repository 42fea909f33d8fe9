package org.included.web;

import org.included.kernel.PersonId;

/**
 * Keeps how a person likes to read, so that it follows them to their next device; implemented by
 * the area that knows people. A look is what {@link Bearer.Preferences#look} writes.
 */
public interface Looks {
  void keep(PersonId person, String look);
}
