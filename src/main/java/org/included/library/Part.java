package org.included.library;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a step, in the order of the screen. Headings inside begin at h2, for the title of the
 * step is the h1. "Plain" is the same text without markup, for labels, messages and paper.
 */
public sealed interface Part {
  /** Paragraphs, headings, lists, tables and quotations, with the strength notes beside them. */
  record Prose(Html html) implements Part {}

  /** How a question is answered. */
  enum Choose implements Slugged {
    ONE,
    ALL,
    /** A box to write in; such a question has no options. */
    TEXT;
  }

  /**
   * Something to answer, without marks.
   *
   * @param lead what stands before the question itself: a case, something said; often empty
   * @param prompt the question itself, without block elements, so that it can be a legend
   * @param keyed whether its answer says that somebody knows this already
   * @param shows the read steps whose summary three keyed answers suggest; empty unless keyed
   */
  record Question(
      String id,
      Choose choose,
      boolean keyed,
      List<String> shows,
      Html lead,
      Html prompt,
      String plainPrompt,
      List<Option> options)
      implements Part {}

  /**
   * Something to choose.
   *
   * @param fits whether it is a good reading; never shown as right or wrong
   * @param feedback what we say about it once it is chosen
   * @param then the branch that it opens; null when it opens none
   */
  record Option(
      String id,
      Html label,
      String plainLabel,
      boolean fits,
      Html feedback,
      @Nullable String then) {}

  /** Shown only to those who chose an option that leads here. */
  record Branch(String id, List<Part> parts) implements Part {}

  /**
   * Gives back what the person wrote before.
   *
   * @param of the id of a question with {@link Choose#TEXT}, in this step or an earlier one
   */
  record Echo(String of, Html lead) implements Part {}

  /**
   * The if-then sentence.
   *
   * @param obstacle "and when it goes wrong"; null when the author gave none
   */
  record PlanSentence(Clause plan, @Nullable Clause obstacle) implements Part {
    public List<Blank> blanks() {
      var second = obstacle == null ? List.<Blank>of() : obstacle.blanks();
      return Stream.concat(plan.blanks().stream(), second.stream()).toList();
    }
  }

  /**
   * Words with blanks between them.
   *
   * @param end what stands after the last blank, usually a full stop
   */
  record Clause(List<Blank> blanks, String end) {}

  /**
   * A gap in the plan, with the words that lead to it.
   *
   * @param before all that stands between the blank before and this one, in plain text
   * @param label the words of it, for the label
   * @param hint an example of what to write
   * @param required false in the obstacle, whose blanks may stay empty
   */
  record Blank(
      String id, String before, Html label, String plainLabel, String hint, boolean required) {}

  /** A list of prompts to choose one from. */
  record CueChoice(Html lead, List<Prompt> prompts) implements Part {}

  /**
   * One of the cues.
   *
   * @param message whether it is the one that we send
   */
  record Prompt(String id, Html label, String plainLabel, boolean message) {}

  /** Three to five sentences for somebody who knows it. */
  record Summary(Html html) implements Part {}

  /**
   * A card to print as A6.
   *
   * @param lead what stands before the moves
   * @param moves at most five, numbered by the page
   * @param rest what stands after the moves
   */
  record Card(String id, String title, Html lead, List<Html> moves, Html rest) implements Part {}

  /**
   * What a team does together.
   *
   * @param minutes of everybody in the room
   * @param pairs whether it is the one that is done two by two, and fits the ten-minute pack
   * @param lead what stands before the list
   * @param steps what they do, in this order
   * @param rest what stands after the list: what to ask
   */
  record Activity(
      String id, String title, int minutes, boolean pairs, Html lead, List<Html> steps, Html rest)
      implements Part {}

  /** Where this module stops, and whom to ask. */
  record HandOver(Html html) implements Part {}

  /**
   * The place of somebody with lived experience.
   *
   * @param who whose place it is
   * @param words empty until they have spoken
   */
  record Voice(String who, Html words) implements Part {}

  /**
   * A film or sound.
   *
   * @param src the name of a file in the module's folder
   * @param captions the name of a file in the module's folder
   * @param seconds how long it is
   * @param seen what is seen in it
   */
  record Video(String src, String captions, int seconds, Html seen) implements Part {}

  record Transcript(Html html) implements Part {}
}
