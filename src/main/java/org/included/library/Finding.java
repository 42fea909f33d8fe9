package org.included.library;

/**
 * Something in a file that breaks a rule.
 *
 * @param file its path below the folder that was compiled
 * @param line from 1, always a line of that file
 */
public record Finding(String file, int line, Rule rule, String message) {
  public enum Severity {
    /** Keeps the module out. */
    ERROR,
    ADVICE
  }

  public Severity severity() {
    return rule.severity();
  }

  public String mend() {
    return rule.mend();
  }

  /** Whether it keeps the module out. */
  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  @Override
  public String toString() {
    return "%s:%d: %s: %s %s".formatted(file, line, rule.slug(), message, mend());
  }
}
