package org.included.practice;

import java.time.Instant;
import java.util.List;

/**
 * An if-then plan, as the person sees it again.
 *
 * @param module the slug of the module it was made in
 * @param step the id of the plan step, to change it there
 * @param sentence the plan
 * @param obstacle what to do when it goes wrong; empty when nothing was planned for that
 * @param cue what will remind the person; empty when nothing was chosen
 * @param elsewhere whether it was made in another account of the person, where it is changed
 */
public record Plan(
    String module,
    String step,
    List<Piece> sentence,
    List<Piece> obstacle,
    String cue,
    Instant changedAt,
    boolean elsewhere) {

  /**
   * A stretch of the sentence.
   *
   * @param own whether the person wrote it, or the author
   */
  public record Piece(String words, boolean own) {}
}
