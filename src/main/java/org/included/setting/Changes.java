package org.included.setting;

import java.util.Map;

/**
 * What an edition of a register changed.
 *
 * @param rows that it lists
 * @param listed settings, or links, that were not known before
 * @param unlisted settings that were open, or links, and are in it no more
 * @param changed settings by what changed of them: status, name, address, kind, authority, trust;
 *     of links, their date
 */
public record Changes(int rows, int listed, int unlisted, Map<String, Integer> changed) {
  public boolean none() {
    return listed == 0 && unlisted == 0 && changed.isEmpty();
  }
}
