package org.included.demo;

import org.included.library.Phase;
import org.jspecify.annotations.Nullable;

/** Where the invented people work; recognisably nowhere. */
enum Place {
  NURSERY("Ashgrove Nursery (invented)", Phase.EARLY_YEARS, "EY900001"),
  CHILDMINDER("Brook Lane Childminding (invented)", Phase.EARLY_YEARS),
  PRIMARY("Ashgrove Primary (invented)", Phase.PRIMARY, "900001"),
  SECONDARY("Larkmoor School (invented)", Phase.SECONDARY, "900002"),
  COLLEGE("Tidewater College (invented)", Phase.COLLEGE, "900003"),
  TRUST("Three Oaks Trust (invented)", null),
  AUTHORITY("Norbeck Council (invented)", null),
  PROGRAMME("The programme team (invented)", null);

  /** The trust of the two schools, and their council, in the registers of the demonstration. */
  static final String TRUST_UID = "90001";

  static final String AUTHORITY_CODE = "999";

  private final String title;
  private final @Nullable Phase phase;
  private final String urn;

  Place(String title, @Nullable Phase phase) {
    this(title, phase, "");
  }

  Place(String title, @Nullable Phase phase, String urn) {
    this.title = title;
    this.phase = phase;
    this.urn = urn;
  }

  String title() {
    return title;
  }

  @Nullable Phase phase() {
    return phase;
  }

  /** Its number in the registers of the demonstration; empty where it is in none. */
  String urn() {
    return urn;
  }
}
