package org.included.pack;

import java.util.Locale;

/** The groups in which the people of one room are counted. */
enum RoleGroup {
  TEACHER("Teachers"),
  LEADER("Heads, managers and leaders"),
  SENCO("SENCOs"),
  TEACHING_ASSISTANT("Teaching assistants"),
  SUPPORT_STAFF("Lunchtime, office, site and transport staff"),
  EARLY_YEARS_PRACTITIONER("Nursery practitioners"),
  CHILDMINDER("Childminders"),
  LECTURER("Lecturers"),
  OTHER("Anybody else");

  private final String words;

  RoleGroup(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** The one that a slug of ours names. */
  static RoleGroup ofSlug(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As it stands in the form and in the table. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
