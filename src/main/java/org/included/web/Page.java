package org.included.web;

/**
 * What a page shows, as a record; the template has the record's name, in the folder of its area:
 * {@code org.included.learning.StepPages.ReadPage} renders {@code learning/ReadPage.jte}, which
 * takes two parameters, {@code ReadPage page} and {@code Frame frame}.
 */
public interface Page {
  /** The title of the window and, as a rule, of the page; without the name of the site. */
  String title();

  /**
   * Whether the page shows a form again because of what was typed: its title then says "Error:".
   */
  default boolean hasProblems() {
    return false;
  }

  /** The item of the main navigation under which the page stands. */
  default Here here() {
    return Here.NOWHERE;
  }

  /** Whether there is enough on it to have it read aloud. */
  default boolean isForReading() {
    return false;
  }

  /** Whether it has boxes that can be dictated into; only such a page may use the microphone. */
  default boolean isForSpeaking() {
    return false;
  }

  /**
   * After how many seconds the browser loads the page again by itself; 0 for never, as nearly
   * always. Such a page has a way to stop it (WCAG 2.2.2).
   */
  default int secondsUntilAgain() {
    return 0;
  }
}
