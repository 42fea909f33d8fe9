package org.included.web;

/** Which link of the header a page lives under. */
public enum Here {
  NOWHERE,
  TODAY,
  MODULES,
  FIND,
  RECORD,
  SIGN_IN
}
