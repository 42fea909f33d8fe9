package org.included.demo;

import org.included.library.Phase;
import org.jspecify.annotations.Nullable;

/** Where the invented people work; recognisably nowhere. */
enum Place {
  NURSERY("Ashgrove Nursery (invented)", Phase.EARLY_YEARS),
  CHILDMINDER("Brook Lane Childminding (invented)", Phase.EARLY_YEARS),
  PRIMARY("Ashgrove Primary (invented)", Phase.PRIMARY),
  SECONDARY("Larkmoor School (invented)", Phase.SECONDARY),
  COLLEGE("Tidewater College (invented)", Phase.COLLEGE),
  TRUST("Three Oaks Trust (invented)", null),
  AUTHORITY("Norbeck Council (invented)", null),
  PROGRAMME("The programme team (invented)", null);

  private final String title;
  private final @Nullable Phase phase;

  Place(String title, @Nullable Phase phase) {
    this.title = title;
    this.phase = phase;
  }

  String title() {
    return title;
  }

  @Nullable Phase phase() {
    return phase;
  }
}
