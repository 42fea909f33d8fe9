package org.included.pack;

import java.util.List;

/** What whoever leads does and says, whatever the module. For somebody who never did it before. */
final class NotesText {
  static final List<String> OPENING =
      List.of(
          "You don’t need to know about special educational needs. You read aloud, keep the time and take part.",
          "Before people come: open the slides while there is a connection, and put a card on each chair.",
          "Say: “Ten minutes. You will talk with the person beside you. Nobody collects what you say. Please use no names.”",
          "A question that you can’t answer? Say: “I don’t know. I will ask, and tell you by Friday.” Write it down.");

  static final List<String> IDEA =
      List.of(
          "Read the big line aloud. Then let people read the three lines below it.",
          "Don’t explain it. The next slide does.");

  static final List<String> CASE =
      List.of(
          "Read it aloud, slowly. It takes less than a minute.",
          "Ask the question. Let people talk in twos, then hear two or three answers.",
          "Thank each person. Nobody has to be right: several things could be true at once.");

  static final List<String> MOVES =
      List.of(
          "Read the card aloud. Everybody has it in their hand.",
          "Ask each person to choose one or two moves to try now. That is enough.");

  static final List<String> TOGETHER =
      List.of(
          "Say who is with whom. A three is fine. So are you and one other person.",
          "Read the steps aloud, start the timer, and take part.",
          "Half way, say: “Change over.” You don’t correct anybody.",
          "At the end, ask two people: “What did you notice?”");

  static final List<String> TUESDAY =
      List.of(
          "Be quiet for half a minute, so that everybody can fill the gaps in their head.",
          "Then each says the sentence to the person beside them.",
          "Ask everybody: “What gets in the way that you can’t change alone?” Write it down, with no names, and bring back an answer, with a date.");

  static final List<String> GO_ON =
      List.of(
          "Stop on time. People may keep the card.",
          "Afterwards, count how many were here, by job and never by name. It takes a minute, and you may leave it out.",
          "At the next meeting, say what came of what gets in the way.");

  /** For a module that has nothing to do in pairs. */
  static final List<String> OWN_ACTIVITY =
      List.of(
          "Tell each other of one moment when you could have used the card.",
          "Choose one move, and say out loud what you would say.",
          "Change over.");

  private NotesText() {}
}
