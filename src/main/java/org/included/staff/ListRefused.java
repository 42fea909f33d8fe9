package org.included.staff;

/**
 * The whole list is refused, and nothing has been kept. The message is for whoever sent it: what it
 * is, and what to do instead.
 */
class ListRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  ListRefused(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
