package org.included.joining;

/**
 * Somebody whom a lead of a setting knows to work there, and who has not come yet.
 *
 * @param name what the form shows them to begin with; may be blank
 * @param email theirs alone, as addresses are kept; empty for none: they get a slip of paper
 */
public record Expected(String name, String email, Work work) {
  /** Names and addresses are in here. */
  @Override
  public String toString() {
    return "(somebody who is expected)";
  }
}
