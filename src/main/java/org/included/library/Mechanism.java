package org.included.library;

/**
 * The 14 mechanisms of the Education Endowment Foundation's "Effective Professional Development"
 * (2021). The letter is the group: build knowledge, motivate, develop techniques, embed practice.
 */
public enum Mechanism {
  A1("managing cognitive load"),
  A2("revisiting prior learning"),
  B1("setting and agreeing goals"),
  B2("presenting information from a credible source"),
  B3("affirmation and reinforcement after progress"),
  C1("instruction"),
  C2("social support"),
  C3("modelling"),
  C4("monitoring and feedback"),
  C5("rehearsal"),
  D1("prompts and cues"),
  D2("action planning"),
  D3("self-monitoring"),
  D4("context-specific repetition");

  private final String words;

  Mechanism(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** 'A' to 'D'. */
  char group() {
    return name().charAt(0);
  }
}
