package org.included.web;

import org.included.kernel.PersonId;

/** Knows who is an author; implemented by the area that names them. */
public interface Authorship {
  boolean isAuthor(PersonId person);
}
