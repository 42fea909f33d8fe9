package org.included.web;

/** Knows which sign-ins were ended since they were made; implemented by the area that ends them. */
public interface SignOuts {
  /**
   * @throws IllegalStateException if what is known here is older than ten seconds: rather no page
   *     than one for somebody signed out
   */
  boolean ended(Bearer.SignIn signIn);
}
