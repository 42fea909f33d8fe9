package org.included.library;

import java.util.List;

/** What became of what an author wrote. */
public sealed interface Compiled<P extends Publication> {
  /** By line. */
  List<Finding> findings();

  /**
   * It keeps every rule, {@code reviewers} if its status asks for it.
   *
   * @param findings advice
   */
  record Accepted<P extends Publication>(P published, List<Finding> findings)
      implements Compiled<P> {}

  /** It stays out. At least one of the findings is an error. */
  record Refused<P extends Publication>(List<Finding> findings) implements Compiled<P> {}
}
