package org.included.post;

import java.util.Locale;

/** On what terms somebody works in a setting. The names are in the table: never rename one. */
public enum Contract {
  EMPLOYED("Employed here"),
  AGENCY("Through an agency, or on supply"),
  VOLUNTEER("Volunteer"),
  TRAINEE("Trainee or student on placement"),
  GOVERNOR("Governor or trustee");

  private final String words;

  Contract(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As tables have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Contract of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
