package org.included.kernel;

/** Finds people's own keys; implemented by the area that keeps them. */
public interface PersonKeys {
  /**
   * @throws NotFound if the person is not there or was erased
   */
  PersonKey of(PersonId person);
}
