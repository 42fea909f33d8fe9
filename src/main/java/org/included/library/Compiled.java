package org.included.library;

import java.util.List;

/** What became of a module's folder. */
public sealed interface Compiled {
  /** It keeps every rule, {@code reviewers} if its status asks for it. */
  record Accepted(Module module, List<Finding> advice) implements Compiled {}

  /** It stays out. At least one of the findings is an error. */
  record Refused(List<Finding> findings) implements Compiled {}
}
