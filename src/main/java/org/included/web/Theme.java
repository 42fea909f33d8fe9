package org.included.web;

/** Placeholder. */
public enum Theme {
  DEVICE,
  LIGHT,
  DARK,
  CREAM,
  CONTRAST
}
