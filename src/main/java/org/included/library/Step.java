package org.included.library;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One screen of a module. What a reader sees on it depends on who they are: {@link #body}. */
public sealed interface Step {
  Heading heading();

  Bodies bodies();

  default String id() {
    return heading().id();
  }

  default String title() {
    return heading().title();
  }

  default int minutes() {
    return heading().minutes();
  }

  default List<Mechanism> mechanisms() {
    return heading().mechanisms();
  }

  /** Null for a step that is not a follow-up. */
  default @Nullable Period after() {
    return heading().after();
  }

  default Body body(Audience reader) {
    return bodies().of(reader);
  }

  /** Text with marks, and a summary for those who know it. */
  record Read(Heading heading, Bodies bodies) implements Step {}

  /** A short film or sound, with a transcript that works alone. */
  record Watch(Heading heading, Bodies bodies) implements Step {}

  /**
   * Questions without marks.
   *
   * @param prior whether it stands before the start, to show what somebody knows already
   */
  record Check(Heading heading, Bodies bodies, boolean prior) implements Step {}

  /** A case with several plausible readings, perhaps with branches. */
  record Scenario(Heading heading, Bodies bodies) implements Step {}

  /** A worked example, or its opposite. */
  record Model(Heading heading, Bodies bodies) implements Step {}

  /** Say, write or do it now. Nothing is kept, ever. */
  record Rehearse(Heading heading, Bodies bodies) implements Step {}

  /** Use a real tool now. Nothing is kept, ever. */
  record TryIt(Heading heading, Bodies bodies) implements Step {}

  /** The if-then plan, usually with its cue. */
  record Plan(Heading heading, Bodies bodies) implements Step {}

  /** A prompt to choose, when it does not stand in the plan step. */
  record Cue(Heading heading, Bodies bodies) implements Step {}

  /** Looking back after trying; always private. */
  record Reflect(Heading heading, Bodies bodies) implements Step {}

  /** Cards to print. */
  record Resource(Heading heading, Bodies bodies) implements Step {}

  /**
   * A slot for what the authority, trust or setting says.
   *
   * @param topic the code under which local notes are found
   */
  record Local(Heading heading, Bodies bodies, String topic) implements Step {}

  /** Questions that come later, by themselves. */
  record Retrieval(Heading heading, Bodies bodies) implements Step {}

  /** Ten minutes for a team, without accounts. */
  record InHouse(Heading heading, Bodies bodies, boolean optional) implements Step {}
}
