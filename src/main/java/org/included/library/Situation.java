package org.included.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is happening with a child, in staff's words: several things that could be behind it, a card
 * for the next minute, and whom to ask.
 *
 * @param hash of the edition that this is, 64 hexadecimal digits
 * @param group of the list that it stands in
 * @param modules behind it, the best first, by slug
 * @param reviewBy when it must have been gone through again
 * @param checked when it was last gone through
 * @param words how people say it; for finding it, and never shown
 */
public record Situation(
    String hash,
    String slug,
    String title,
    String group,
    List<String> modules,
    Status status,
    List<Review> reviews,
    LocalDate reviewBy,
    LocalDate checked,
    List<String> words,
    Map<Phase, Text> texts)
    implements Publication {
  /** The headings of the list, in its order. */
  public static final List<String> GROUPS =
      List.of(
          "Coming in, going out",
          "In the room",
          "Work and learning",
          "Talking and listening",
          "Strong feelings",
          "With other people");

  /**
   * As readers of one phase see it; plain text, no markup.
   *
   * @param could what could be behind it, going on from "It could be"
   * @param still what to do when the moves were not enough, with the question before it
   * @param ask whom, and when
   */
  public record Text(
      String could, List<Cause> causes, List<Move> moves, Still still, List<String> ask) {
    /** Whom to ask first: the first sentence. */
    public String askFirst() {
      return ask.getFirst().replaceFirst("(?<=[.?!]) .*", "");
    }
  }

  /**
   * Something that could be behind it, never a diagnosis.
   *
   * @param name a few words with a full stop
   * @param then what somebody would notice, and what helps first
   */
  public record Cause(String name, String then) {}

  /**
   * One move of the card.
   *
   * @param name one to three words
   * @param say aloud; empty for none
   */
  public record Move(String name, String what, String say) {}

  /** "Still not landing?" and what then. */
  public record Still(String question, String then) {}

  /** For readers of this phase. */
  public Text text(Phase phase) {
    return Objects.requireNonNull(texts.get(phase));
  }

  /** Who has still to look, in the words of the author. */
  public List<Review> outstanding() {
    return reviews.stream().filter(r -> !r.done()).toList();
  }
}
