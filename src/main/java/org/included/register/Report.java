package org.included.register;

import java.util.List;
import java.util.Map;

/**
 * What taking a file in did.
 *
 * @param rows that were taken
 * @param listed settings, or links, that were not known before
 * @param unlisted settings that were open, or links, and are in it no more
 * @param changed settings by what changed of them
 * @param withoutAuthority rows whose local authority is none that England has today
 * @param authorities the commonest of those, as the register names them, each with its number
 * @param refused how many rows were left out
 * @param refusals the first of them
 */
record Report(
    int rows,
    int listed,
    int unlisted,
    Map<String, Integer> changed,
    int withoutAuthority,
    List<String> authorities,
    int refused,
    List<Refusal> refusals) {
  boolean nothing() {
    return listed == 0 && unlisted == 0 && changed.isEmpty();
  }
}
