package org.included.feedback;

import java.util.List;

/** Authors beside those that the operator names: the invented ones of a demonstration. */
public interface MoreAuthors {
  /** E-mail addresses. */
  List<String> addresses();
}
