package org.included.library;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every id that answers, places and completions may hang on. */
final class KnownIds {
  private KnownIds() {}

  /** Those of an edition, its retired ones too. */
  static Set<String> of(Module module) {
    Set<String> ids = new TreeSet<>(module.cover().retired().keySet());
    module
        .everyStep()
        .forEach(step -> {
          ids.add(step.id());
          step.bodies().byAudience().values().stream()
              .flatMap(body -> of(body.parts()))
              .forEach(ids::add);
        });
    return ids;
  }

  private static Stream<String> of(List<Part> parts) {
    return parts.stream().flatMap(KnownIds::of);
  }

  private static Stream<String> of(Part part) {
    return switch (part) {
      case Part.Question q ->
          Stream.concat(Stream.of(q.id()), q.options().stream().map(Part.Option::id));
      case Part.Branch b -> Stream.concat(Stream.of(b.id()), of(b.parts()));
      case Part.PlanSentence p -> p.blanks().stream().map(Part.Blank::id);
      case Part.CueChoice c -> c.prompts().stream().map(Part.Prompt::id);
      case Part.Card c -> Stream.of(c.id());
      case Part.Activity a -> Stream.of(a.id());
      case Part.Prose _,
          Part.Echo _,
          Part.Summary _,
          Part.HandOver _,
          Part.Voice _,
          Part.Video _,
          Part.Transcript _ ->
          Stream.of();
    };
  }
}
