package org.included.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.included.library.Audience;
import org.included.library.Differences;
import org.included.library.Module;

/** Every variant of a module, and how far each is from the one that most readers begin with. */
final class VariantList {
  /** Longer lists of steps tell an author nothing more. */
  private static final int MOST_STEPS = 4;

  /**
   * One phase with one role.
   *
   * @param differs from the usual one, in a sentence
   */
  record Variant(String path, String words, String differs) {}

  private VariantList() {}

  static List<Variant> of(String slug, Module module) {
    var usual = module.cover().usual();
    var variants = new ArrayList<Variant>();
    for (var audience : module.cover().audiences()) {
      var path = Paths.variant(slug, audience);
      variants.add(new Variant(path, words(audience), differs(module, audience, usual)));
    }
    return variants;
  }

  /** "A primary school, teacher". */
  static String words(Audience audience) {
    return InWords.sentence(audience.words());
  }

  private static String differs(Module module, Audience audience, Audience usual) {
    if (audience.equals(usual)) {
      return "The usual one: what somebody reads who has said nothing about themself.";
    }
    var differences = Differences.between(module, audience, usual);
    return differences.steps().isEmpty() ? "Word for word the usual one." : sentence(differences);
  }

  /** "3 steps, 42 words: A case (30), The evidence (10), Your plan (2)." */
  private static String sentence(Differences differences) {
    var steps = differences.steps();
    var most =
        steps.stream()
            .sorted(Comparator.comparingInt(Differences.Differing::words).reversed())
            .limit(MOST_STEPS)
            .map(s -> s.title() + " (" + s.words() + ")")
            .collect(Collectors.joining(", "));
    int more = steps.size() - MOST_STEPS;
    return "%s, %s other than in the usual one: %s%s."
        .formatted(
            InWords.number(steps.size(), "step", "steps"),
            InWords.number(differences.words(), "word", "words"),
            most,
            more > 0 ? ", and " + more + " more" : "");
  }
}
