package org.included.library;

/** The layer of support that a module speaks about. */
public enum Layer implements Slugged {
  UNIVERSAL,
  TARGETED,
  TARGETED_PLUS,
  SPECIALIST
}
