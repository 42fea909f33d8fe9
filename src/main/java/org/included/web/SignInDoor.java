package org.included.web;

/** The page to sign in, for replies that ask for it; implemented by the area that signs in. */
public interface SignInDoor {
  /**
   * @param sealed what the page's forms carry along in the field {@code parcel}
   * @param viewer nobody signed in, or somebody who has to prove again that it is them
   */
  Page toSignIn(String sealed, Parcel parcel, Viewer viewer);
}
