package org.included.web;

import java.util.Optional;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, as their signed cookie says, checked against what was signed out since.
 *
 * @param away whose sign-in the cookie carried until it was too old or was ended; null if none
 */
public record Viewer(Bearer bearer, @Nullable PersonId away) {
  public Viewer(Bearer bearer) {
    this(bearer, null);
  }

  public boolean signedIn() {
    return bearer.signIn() != null;
  }

  /** Whether somebody is signed in on a computer that others use. */
  public boolean shared() {
    var signIn = bearer.signIn();
    return signIn != null && signIn.shared();
  }

  public Optional<PersonId> person() {
    return Optional.ofNullable(bearer.signIn()).map(Bearer.SignIn::person);
  }

  /**
   * @throws NotFound where nobody is signed in: only for routes that ask for a person
   */
  public PersonId self() {
    return person().orElseThrow(NotFound::new);
  }
}
