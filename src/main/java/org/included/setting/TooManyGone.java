package org.included.setting;

/** An edition lacks so many settings that it is more likely a piece of a file than the truth. */
public class TooManyGone extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int gone;
  private final int open;

  TooManyGone(int gone, int open) {
    super(gone + " of " + open + " open settings are missing", null, false, false);
    this.gone = gone;
    this.open = open;
  }

  /** How many settings that were open are not in it. */
  public int gone() {
    return gone;
  }

  /** How many were open. */
  public int open() {
    return open;
  }
}
