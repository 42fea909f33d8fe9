package org.included.library;

/**
 * A line of a file.
 *
 * @param number from 1
 */
record Line(int number, String text) {
  boolean isBlank() {
    return text.isBlank();
  }

  Line with(String changed) {
    return new Line(number, changed);
  }
}
