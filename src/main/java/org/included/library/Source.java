package org.included.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param key as it is cited, and the end of its anchor: {@code #source-<key>}
 * @param authors as in the list of sources
 * @param readAs as it is read in the text: "Norbury and others"
 * @param where journal, publisher or web site; null when the title says it
 * @param url null when it is not on the web
 * @param checked when somebody last looked it up
 * @param note what they confirmed there, for authors only; null when they wrote nothing
 */
public record Source(
    String key,
    String authors,
    String readAs,
    int year,
    String title,
    @Nullable String where,
    @Nullable String url,
    @Nullable Strength strength,
    LocalDate checked,
    @Nullable String note) {

  /** "Norbury and others, 2016". */
  public String cited() {
    return readAs + ", " + year;
  }
}
