package org.included.web;

import org.jspecify.annotations.Nullable;

/** What a handler answers: a page, or another place to look. */
public sealed interface Reply {
  /**
   * A page with its status.
   *
   * @param bearer what the reader's cookie becomes, or null to leave it
   */
  record Show(Page page, int status, @Nullable Bearer bearer) implements Reply {}

  /** After a post: look there (303). The place is a path of this site. */
  record SeeOther(String path, @Nullable Bearer bearer) implements Reply {
    public SeeOther {
      if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
        throw new IllegalArgumentException("not a path of this site");
      }
    }

    public SeeOther(String path) {
      this(path, null);
    }
  }

  /**
   * Nobody is signed in any more, and somebody's words came: the page to sign in (401), which
   * carries them along.
   */
  record SignInFirst(Parcel parcel) implements Reply {}

  /** What a script asked for. */
  record Data(int status, Object json) implements Reply {}

  static Reply page(Page page) {
    return new Show(page, page.hasProblems() ? 422 : 200, null);
  }

  static Reply page(Page page, int status) {
    return new Show(page, status, null);
  }

  static Reply seeOther(String path) {
    return new SeeOther(path);
  }
}
