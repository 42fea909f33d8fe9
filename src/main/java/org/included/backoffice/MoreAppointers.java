package org.included.backoffice;

import java.util.List;

/** Further people who may give duties, for a demonstration. */
public interface MoreAppointers {
  /** Their e-mail addresses. */
  List<String> addresses();
}
