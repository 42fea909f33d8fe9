package org.included.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step as one audience sees it.
 *
 * @param parts in the order of the screen
 * @param sources those cited in it, in the order of first mention
 * @param questions every question of the step, those inside branches too, in the order of the file;
 *     worked out once, because every page of the module looks at them
 */
public record Body(List<Part> parts, List<Source> sources, List<Part.Question> questions) {
  Body(List<Part> parts, List<Source> sources) {
    this(parts, sources, questions(parts).toList());
  }

  public Optional<Part.Question> question(String id) {
    return questions.stream().filter(q -> q.id().equals(id)).findFirst();
  }

  public Optional<Part.Branch> branch(String id) {
    return parts.stream()
        .filter(p -> p instanceof Part.Branch b && b.id().equals(id))
        .map(Part.Branch.class::cast)
        .findFirst();
  }

  private static Stream<Part.Question> questions(List<Part> parts) {
    return parts.stream()
        .flatMap(part ->
            switch (part) {
              case Part.Question q -> Stream.of(q);
              case Part.Branch b -> questions(b.parts());
              case Part.Prose _,
                  Part.Echo _,
                  Part.PlanSentence _,
                  Part.CueChoice _,
                  Part.Summary _,
                  Part.Card _,
                  Part.Activity _,
                  Part.HandOver _,
                  Part.Voice _,
                  Part.Video _,
                  Part.Transcript _ ->
                  Stream.of();
            });
  }
}
