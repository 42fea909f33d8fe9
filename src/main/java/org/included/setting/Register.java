package org.included.setting;

/** The public registers that list settings. */
public enum Register {
  /** Get Information About Schools, all establishments: every column. */
  SCHOOLS("schools", true),
  /** The same establishments with seven columns; what it does not say changes nothing. */
  SCHOOL_LIST("schools", false),
  /** Ofsted's register of childcare. */
  EARLY_YEARS("early-years", true);

  private final String family;
  private final boolean complete;

  Register(String family, boolean complete) {
    this.family = family;
    this.complete = complete;
  }

  /** Within one family a number (URN) means one setting. Kept in tables: never rename one. */
  String family() {
    return family;
  }

  /** Whether what it does not list is not there any more. */
  public boolean isComplete() {
    return complete;
  }
}
