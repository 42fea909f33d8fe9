package org.included.register;

/**
 * A row that was left out.
 *
 * @param line of the file, counted from 1, where the row begins
 * @param urn as it stands there; may be empty
 * @param why in one sentence
 */
record Refusal(long line, String urn, String why) {
  String sentence() {
    return "Line " + line + (urn.isEmpty() ? "" : ", " + urn) + ": " + why;
  }
}
