package org.included.library;

/** How sure the evidence is. The last two are kinds of source, not strengths of a finding. */
public enum Strength implements Slugged {
  STRONG(3),
  MODERATE(2),
  EARLY(1),
  MIXED(1),
  UNCLEAR(0),
  GUIDANCE(0),
  LAW(0);

  private final int dots;

  Strength(int dots) {
    this.dots = dots;
  }

  /** How many of the three dots in the margin are filled. */
  int dots() {
    return dots;
  }

  /** Whether it can stand in the margin of a step, rather than in the list of sources. */
  boolean ofFinding() {
    return this != GUIDANCE && this != LAW;
  }
}
