package org.included.account;

import java.util.List;
import org.included.web.Choice;

/**
 * What the pages to sign in carry along, each to the next, in hidden fields.
 *
 * @param to the path to go to afterwards; always one of this site
 * @param shared a computer that others use
 * @param parcel words to be kept afterwards, sealed; empty if there are none
 */
record Along(String to, boolean shared, String parcel) {
  private static final String START = "/today";
  private static final int LONGEST = 1_000;

  /** Whatever came in the fields; a place to go that is not ours becomes the start. */
  static Along of(String to, String shared, String parcel) {
    return new Along(ownPath(to), shared.equals("yes"), parcel);
  }

  private static String ownPath(String to) {
    boolean own =
        to.startsWith("/")
            && !to.startsWith("//")
            && to.length() <= LONGEST
            && to.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    // to sign in after signing in, or to be signed out at once, is nobody's wish
    return own && !to.startsWith("/sign-") ? to : START;
  }

  List<Choice> sharedChoice() {
    return List.of(
        Choice.of("yes", "This is a shared computer")
            .hint("We close your pages after 20 minutes without use, and ask before.")
            .checkedIf(shared));
  }
}
