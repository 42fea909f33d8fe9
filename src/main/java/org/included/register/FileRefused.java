package org.included.register;

import java.util.List;

/** The whole file is refused, and nothing has changed. The message is for whoever sent it. */
public class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Refusal> rows;

  FileRefused(String message) {
    this(message, List.of());
  }

  /**
   * @param rows because of which
   */
  FileRefused(String message, List<Refusal> rows) {
    super(message, null, false, false);
    this.rows = List.copyOf(rows);
  }

  List<Refusal> rows() {
    return rows;
  }
}
