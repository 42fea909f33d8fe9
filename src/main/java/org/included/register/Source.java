package org.included.register;

import java.util.List;

/** The files that are published. The names are in a table: never rename one. */
enum Source {
  SCHOOLS("Get Information About Schools, all establishments"),
  SCHOOL_LIST("the plain list of schools"),
  SCHOOL_LINKS("Get Information About Schools, links"),
  EARLY_YEARS("Ofsted's early years register"),
  TERM_DATES("term dates of local authorities");

  private final String words;

  Source(String words) {
    this.words = words;
  }

  /** What people call it. */
  String words() {
    return words;
  }

  /** What people call what a row of it is. */
  String things() {
    return switch (this) {
      case SCHOOLS, SCHOOL_LIST, EARLY_YEARS -> "settings";
      case SCHOOL_LINKS -> "links";
      case TERM_DATES -> "school years";
    };
  }

  /**
   * Whether an edition is of a day, before which an older one takes nothing back. Term dates say
   * themselves which year they are of.
   */
  boolean hasDay() {
    return this != TERM_DATES;
  }

  /** Those that list the same settings: an older one of either takes nothing back. */
  List<Source> family() {
    return switch (this) {
      case SCHOOLS, SCHOOL_LIST -> List.of(SCHOOLS, SCHOOL_LIST);
      case SCHOOL_LINKS, EARLY_YEARS, TERM_DATES -> List.of(this);
    };
  }
}
