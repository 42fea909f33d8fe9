package org.included.library;

/** How far a module has come. A draft is compiled and linted, and never shown to readers. */
public enum Status implements Slugged {
  DRAFT,
  /** Readable by everybody, with a banner that says who has still to look. */
  IN_REVIEW,
  PUBLISHED,
  /** Published, and the date of its next review has passed. */
  DUE_REVIEW,
  RETIRED;

  /** Whether the rule {@code reviewers} must hold. */
  boolean needsReviewers() {
    return this == PUBLISHED || this == DUE_REVIEW;
  }
}
