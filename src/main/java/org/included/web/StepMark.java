package org.included.web;

import org.jspecify.annotations.Nullable;

/**
 * One dot on the line of a module.
 *
 * @param key "module/step", by which the script marks what was done on this device without signing
 *     in
 */
public record StepMark(String title, State state, String href, @Nullable String key) {
  /** Where a reader is with it. */
  public enum State {
    DONE,
    NOW,
    OPEN
  }
}
