package org.included.library;

import java.util.Optional;

/** The three ways through a module. Many role groups share one; the player maps them. */
public enum RoleRoute implements Slugged {
  TEACHER("teacher"),
  TEACHING_ASSISTANT("teaching assistant"),
  /** Everybody else, and whoever has not said. */
  EVERYBODY("everybody else");

  private final String words;

  RoleRoute(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The one that a cookie or an address names; empty for anything else. */
  public static Optional<RoleRoute> ofSlug(String slug) {
    return Slugged.of(RoleRoute.class, slug);
  }
}
