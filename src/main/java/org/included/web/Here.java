package org.included.web;

/** Placeholder. */
public enum Here {
  NOWHERE,
  TODAY,
  MODULES,
  RECORD,
  SIGN_IN
}
