package org.included.web;

import java.util.Optional;

/**
 * Whether the operator has an engine that writes down what is said; implemented by the area that
 * knows it.
 */
public interface Dictating {
  /** Where the sound goes, in the operator's words; empty if there is no engine. */
  Optional<String> where();
}
