package org.included.kernel;

import java.util.function.Consumer;

/**
 * What one node tells all the others, as PostgreSQL's {@code notify} carries it: heard a moment
 * after the transaction that said it commits. An announcement can be missed while the connection is
 * down, so whoever depends on one also looks for itself from time to time.
 */
public interface Announcements {
  /**
   * @param channel lower case letters and underscores
   * @param heard is given the payload; runs on the listening thread, so it must be short
   */
  void listen(String channel, Consumer<String> heard);
}
