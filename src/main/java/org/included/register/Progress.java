package org.included.register;

/** Hears how far a file has been read. */
@FunctionalInterface
interface Progress {
  /** Where nobody listens. */
  Progress NONE = (_, _) -> {};

  /**
   * @param of bytes in all
   */
  void at(long bytes, long of);
}
