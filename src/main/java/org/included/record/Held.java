package org.included.record;

import java.util.Map;

/**
 * One thing that is held about somebody: for that person only.
 *
 * @param what what it is, as the privacy page calls it
 * @param values by plain name: text, numbers, moments and days, lists and maps of such
 */
public record Held(String what, Map<String, Object> values) {
  /** The words of somebody are in here. */
  @Override
  public String toString() {
    return "(held: " + what + ")";
  }
}
