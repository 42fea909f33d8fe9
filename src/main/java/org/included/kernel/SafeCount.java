package org.included.kernel;

/**
 * How many people or teams there are, as far as it may be said: exactly from ten on; below, only
 * that it is none or fewer than ten. It does not hold what it does not say.
 *
 * @param from ten or more: exactly so many; 1: one to nine; 0: none
 */
public record SafeCount(int from) {
  /** The fewest that a count may say. Not for what is published, which is rounded as well. */
  public static final int FEWEST = 10;

  public SafeCount {
    if (from < 0) {
      throw new IllegalArgumentException("a count of " + from);
    }
    from = from > 0 && from < FEWEST ? 1 : from;
  }

  /** Whether there are enough to say anything about them. */
  public boolean isEnough() {
    return from >= FEWEST;
  }

  public boolean isNone() {
    return from == 0;
  }

  /** "none", "fewer than ten", "12". */
  public String words() {
    if (isNone()) {
      return "none";
    }
    return isEnough() ? Integer.toString(from) : "fewer than ten";
  }
}
