package org.included.kernel;

/** A part of the service without which no page should be served. */
@FunctionalInterface
public interface Ready {
  boolean ready();
}
