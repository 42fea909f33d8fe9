package org.included.web;

import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;

/** Keeps the words of a form whose sender had to sign in first; implemented where drafts are. */
public interface ParcelReceiver {
  /** Whether what is posted to this path holds words worth keeping. */
  boolean receives(String path);

  /**
   * Keeps the words as a draft, in place of no newer one, so that the page at the path shows them.
   * May be called twice with the same.
   */
  void receive(PersonId person, String path, Map<String, List<String>> fields);
}
