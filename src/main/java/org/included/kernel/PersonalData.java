package org.included.kernel;

import java.util.List;
import java.util.Map;

/**
 * What an area holds about a person. Every area with a table about people implements it, so that
 * download and erasure reach all of them without knowing them.
 */
public interface PersonalData {
  /**
   * One thing that is held.
   *
   * @param what what it is, in the words of the record page
   * @param values plain names and values, private text opened: it goes to the person only
   */
  record Held(String what, Map<String, Object> values) {}

  /** The database tables that this answers for, as {@code schema.table}. */
  List<String> tables();

  /** Everything that is held, oldest first. */
  List<Held> export(PersonId person);

  /** Removes it, in the caller's transaction. Safe to run twice. */
  void erase(PersonId person);
}
