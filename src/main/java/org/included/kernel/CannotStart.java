package org.included.kernel;

/** The process cannot start as it is. One sentence says why, one what to do; no stack trace. */
public class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String mend;

  public CannotStart(String why, String mend) {
    super(why);
    this.mend = mend;
  }

  public CannotStart(String why, String mend, Throwable cause) {
    super(why, cause);
    this.mend = mend;
  }

  public String mend() {
    return mend;
  }
}
