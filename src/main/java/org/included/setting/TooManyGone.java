package org.included.setting;

/** An edition lacks so much that it is more likely a piece of a file than the truth. */
public class TooManyGone extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int gone;
  private final int known;
  private final String what;

  TooManyGone(int gone, int known, String what) {
    super(gone + " of " + known + " " + what + " are missing", null, false, false);
    this.gone = gone;
    this.known = known;
    this.what = what;
  }

  /** How many of those that were known are not in it. */
  public int gone() {
    return gone;
  }

  public int known() {
    return known;
  }

  /** Of what so many are gone, as people call it. */
  public String what() {
    return what;
  }
}
