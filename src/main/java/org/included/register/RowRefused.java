package org.included.register;

/** One row cannot be taken; the message says why. */
class RowRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  RowRefused(String message) {
    super(message, null, false, false);
  }
}
