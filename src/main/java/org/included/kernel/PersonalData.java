package org.included.kernel;

import java.util.Map;

/**
 * What an area holds about people. Which columns those are is said in {@link Columns}, and their
 * owners' copies are made from that; an area opens what only it can open, and forgets.
 */
public interface PersonalData {
  /** Makes of a value that is sealed, or says nothing by itself, what its owner can read. */
  @FunctionalInterface
  interface Reader {
    /**
     * @param person who reads it, and nobody else will
     * @param row the row by column, without what is null
     * @return text, a number, a list of such, or a map of names in plain words to such
     */
    Object read(PersonId person, Map<String, Object> row);
  }

  /** By {@code schema.table.column}; what is not here is shown as it lies there. */
  default Map<String, Reader> readers() {
    return Map.of();
  }

  /**
   * Takes away every row that is the person's and every other trace of them, in the caller's
   * transaction. What belongs to others too stays, and no longer says who it was. Safe to run
   * twice.
   */
  void erase(PersonId person);
}
