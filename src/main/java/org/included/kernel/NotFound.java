package org.included.kernel;

/** Absent, or not yours: the two look the same from outside. One 404 page answers both. */
public class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotFound() {
    super("absent or not yours", null, false, false);
  }
}
