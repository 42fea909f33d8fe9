package org.included.setting;

/** The public registers that list settings. */
public enum Register {
  /** Get Information About Schools, all establishments: every column. */
  SCHOOLS("schools", true, "Get Information About Schools", "URN"),
  /** The same establishments with seven columns; what it does not say changes nothing. */
  SCHOOL_LIST("schools", false, "Get Information About Schools", "URN"),
  /** Ofsted's register of childcare. */
  EARLY_YEARS("early-years", true, "Ofsted’s register of childcare", "Ofsted number");

  private final String family;
  private final boolean complete;
  private final String title;
  private final String number;

  Register(String family, boolean complete, String title, String number) {
    this.family = family;
    this.complete = complete;
    this.title = title;
    this.number = number;
  }

  /** The register with every column, of this family. */
  static Register ofFamily(String family) {
    return family.equals(EARLY_YEARS.family) ? EARLY_YEARS : SCHOOLS;
  }

  /** Within one family a number (URN) means one setting. Kept in tables: never rename one. */
  String family() {
    return family;
  }

  /** Whether what it does not list is not there any more. */
  public boolean isComplete() {
    return complete;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** What people call a number in it. */
  public String number() {
    return number;
  }
}
