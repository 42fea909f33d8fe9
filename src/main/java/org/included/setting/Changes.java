package org.included.setting;

import java.util.Map;

/**
 * What an edition of a register changed.
 *
 * @param rows that it lists
 * @param listed settings that were not known before
 * @param unlisted settings that were open and are in it no more
 * @param changed settings by what changed of them: status, name, address, kind, authority, trust
 */
public record Changes(int rows, int listed, int unlisted, Map<String, Integer> changed) {
  public boolean none() {
    return listed == 0 && unlisted == 0 && changed.isEmpty();
  }
}
