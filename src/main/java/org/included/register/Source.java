package org.included.register;

import java.util.List;

/** The files that are published. The names are in a table: never rename one. */
enum Source {
  SCHOOLS("Get Information About Schools, all establishments"),
  SCHOOL_LIST("the plain list of schools"),
  SCHOOL_LINKS("Get Information About Schools, links"),
  EARLY_YEARS("Ofsted's early years register");

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
    };
  }

  /** Those that list the same settings: an older one of either takes nothing back. */
  List<Source> family() {
    return switch (this) {
      case SCHOOLS, SCHOOL_LIST -> List.of(SCHOOLS, SCHOOL_LIST);
      case SCHOOL_LINKS, EARLY_YEARS -> List.of(this);
    };
  }
}
