package org.included.web;

/** The page to sign in, for replies that ask for it; implemented by the area that signs in. */
public interface SignInDoor {
  /**
   * @param sealed what the page's forms carry along in the field {@code parcel}
   */
  Page toSignIn(String sealed, Parcel parcel);
}
