package org.included.feedback;

import java.util.List;
import java.util.Optional;
import org.included.kernel.ChildNames;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;

/**
 * What an author sends.
 *
 * @param upTo the latest tap that they had seen
 * @param decided as it was sent; may be nothing
 * @param sure that what looks like a child's name is none: the sentence is for everybody
 */
record AnswerForm(Spot spot, long upTo, String decided, String sentence, boolean sure) {
  static final int MOST_CHARACTERS = 300;

  /**
   * @throws NotFound if it is about nothing that there could be
   */
  static AnswerForm of(
      String kind,
      String slug,
      String step,
      String upTo,
      String decided,
      String sentence,
      boolean sure) {
    var spot = new Spot(Spot.Kind.of(kind).orElseThrow(NotFound::new), slug, step);
    return new AnswerForm(spot, number(upTo), decided, sentence.strip(), sure);
  }

  private static long number(String sent) {
    try {
      return Long.parseLong(sent);
    } catch (NumberFormatException e) {
      throw new NotFound();
    }
  }

  Optional<Decision> decision() {
    return Decision.of(decided);
  }

  List<String> names() {
    return ChildNames.in(sentence);
  }

  /**
   * @param id what the ids of the form's fields begin with
   */
  Problems problems(String id) {
    return Problems.none()
        .andIf(decision().isEmpty(), id + "-decided", "Choose what you have decided")
        .andIf(
            sentence.length() > MOST_CHARACTERS,
            id + "-sentence",
            "Say it in " + MOST_CHARACTERS + " characters or fewer")
        .andIf(
            !sure && !names().isEmpty(),
            id + "-sentence",
            "Could this be a child’s name? "
                + String.join(", ", names())
                + ". Everybody can read the sentence. Leave the name out, or tick that it is none");
  }
}
