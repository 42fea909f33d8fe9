package org.included.register;

/** The whole file is refused, and nothing has changed. The message is for whoever sent it. */
public class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  FileRefused(String message) {
    super(message, null, false, false);
  }
}
