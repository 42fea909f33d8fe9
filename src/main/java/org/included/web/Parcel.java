package org.included.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A form that came when its sender was no longer signed in. It travels, sealed, through the pages
 * to sign in, and is kept as a draft afterwards.
 *
 * @param path where it was sent to
 * @param fields names and values, in the form's order; a group of checkboxes has several values
 * @param writtenBy whose sign-in had ended; nobody else is given the words. Null for a reader who
 *     had not signed in: then they belong to whoever signs in with them.
 */
public record Parcel(
    String path, Map<String, List<String>> fields, @Nullable PersonId writtenBy, Instant packedAt) {

  /** The field of a form that says whom it was shown to, by their tag. */
  public static final String AS = "as";

  /** There, for whoever signs in. */
  public static final String ANYBODY = "anybody";

  public boolean belongsTo(PersonId person) {
    return (writtenBy == null || writtenBy.equals(person))
        && fields.getOrDefault(AS, List.of()).stream().noneMatch(as -> isNotOf(as, person));
  }

  /** Whether a form with this in its field was shown to somebody else. */
  public static boolean isNotOf(String as, PersonId person) {
    return !as.isEmpty() && !as.equals(ANYBODY) && !as.equals(person.tag());
  }

  /** The words are somebody's own. */
  @Override
  public String toString() {
    return "(a parcel)";
  }
}
