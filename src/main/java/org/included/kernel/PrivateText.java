package org.included.kernel;

/**
 * Something that one person typed for themself: an answer, a plan, a reflection, a draft. It leaves
 * the process sealed under that person's own key or not at all: it has no {@code toString} worth
 * logging, no equality to search by, and no serial form.
 */
public final class PrivateText {
  private final String words;

  private PrivateText(String words) {
    this.words = words;
  }

  public static PrivateText of(String words) {
    return new PrivateText(words);
  }

  /**
   * The words, for the person's own page. Whoever calls this must have come through their own row.
   */
  public String reveal() {
    return words;
  }

  public boolean isBlank() {
    return words.isBlank();
  }

  @Override
  public String toString() {
    return "(private)";
  }
}
