package org.included.web;

import java.util.Optional;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;

/** Who is looking, as their signed cookie says, checked against what was signed out since. */
public record Viewer(Bearer bearer) {
  public boolean signedIn() {
    return bearer.signIn() != null;
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
