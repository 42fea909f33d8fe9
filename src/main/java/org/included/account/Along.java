package org.included.account;

import java.util.List;
import org.included.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the pages to sign in carry along, each to the next, in hidden fields.
 *
 * @param to the path to go to afterwards; always one of this site
 * @param shared a computer that others use
 * @param parcel words to be kept afterwards, sealed; empty if there are none
 * @param again whether somebody who is signed in is asked to prove once more that it is them
 */
record Along(String to, boolean shared, String parcel, boolean again) {
  private static final String START = "/today";
  private static final int LONGEST = 1_000;

  /** The fields as they come; what is missing is null. */
  record Fields(
      @Nullable String to,
      @Nullable String shared,
      @Nullable String parcel,
      @Nullable String again) {
    /** A place to go that is not ours becomes the start. */
    Along along() {
      return new Along(
          to == null ? START : ownPath(to),
          "yes".equals(shared),
          parcel == null ? "" : parcel,
          "yes".equals(again));
    }
  }

  /** To a path of this site, with nothing else. */
  static Along to(String path) {
    return new Along(ownPath(path), false, "", false);
  }

  /** What may be kept of it: a code to join with is kept nowhere. */
  String toKept() {
    return to.startsWith("/join?") ? "/join" : to;
  }

  Along orShared(boolean also) {
    return new Along(to, shared || also, parcel, again);
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
    return SharedComputer.choice(shared);
  }
}
