package org.included.library;

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
}
