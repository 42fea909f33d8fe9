package org.included.pack;

import gg.jte.Content;
import java.util.List;
import org.included.library.Part;

/**
 * One view of a pack: what everybody sees, for how long, and what whoever leads does meanwhile.
 *
 * @param id unique in the pack, and its anchor
 * @param over the line above the title
 * @param minutes 0 for what stands there while people come in or go
 */
record Slide(String id, String over, String title, int minutes, Show show, Notes notes) {
  /** What is on the wall below the title. */
  sealed interface Show {}

  /** A line or two in very large type. */
  record Words(String words) implements Show {}

  /**
   * Things to do or to remember.
   *
   * @param ask what stands below the list; often empty
   */
  record Points(boolean numbered, List<Content> points, Content ask) implements Show {}

  /** The case, to be read aloud, and what is asked about it. */
  record Story(List<Content> text, String ask) implements Show {}

  /**
   * The if-then plan with its gaps, for everybody to fill in their head.
   *
   * @param end what stands after the last gap
   */
  record Sentence(List<Part.Blank> gaps, String end, String ask) implements Show {}

  /**
   * What whoever leads reads, on paper or on another device.
   *
   * @param lines what to do and say, in order
   * @param heading of what comes from the module: what may be heard, what stands behind it
   * @param module empty where there is nothing
   */
  record Notes(List<String> lines, String heading, List<Content> module) {}
}
