package org.included.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the wording for one audience is from that for another: the steps that are not alike. */
public record Differences(List<Differing> steps) {
  public Differences {
    steps = List.copyOf(steps);
  }

  /**
   * A step that is not the same for both.
   *
   * @param words those that one of them has and the other has not, counted in the one that has more
   *     of its own, wherever they stand; 0 where only their order or something beside them differs
   */
  public record Differing(String id, String title, int words) {}

  /** Over every step: self-study, follow-ups, in-house. */
  public static Differences between(Module module, Audience one, Audience other) {
    return new Differences(
        module
            .everyStep()
            .flatMap(s -> differing(s, module.body(s, one), module.body(s, other)).stream())
            .toList());
  }

  private static Optional<Differing> differing(Step step, Body one, Body other) {
    return one.equals(other)
        ? Optional.empty()
        : Optional.of(new Differing(step.id(), step.title(), apart(words(one), words(other))));
  }

  static int apart(List<String> one, List<String> other) {
    Map<String, Integer> more = new HashMap<>();
    one.forEach(word -> more.merge(word, 1, Integer::sum));
    other.forEach(word -> more.merge(word, -1, Integer::sum));
    int ofOne = more.values().stream().mapToInt(n -> Math.max(n, 0)).sum();
    int ofOther = more.values().stream().mapToInt(n -> Math.max(-n, 0)).sum();
    return Math.max(ofOne, ofOther);
  }

  public int words() {
    return steps.stream().mapToInt(Differing::words).sum();
  }

  private static List<String> words(Body body) {
    return texts(body.parts())
        .flatMap(text -> Stream.of(text.replaceAll("<[^>]*>", " ").split("\\s+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Stream<String> texts(List<Part> parts) {
    return parts.stream().flatMap(Differences::contents).map(Object::toString);
  }

  private static Stream<Object> contents(Part part) {
    return switch (part) {
      case Part.Prose p -> Stream.of(p.html());
      case Part.Question q ->
          Stream.concat(
              Stream.of(q.lead(), q.prompt()),
              q.options().stream().flatMap(o -> Stream.of(o.label(), o.feedback())));
      case Part.Branch b -> texts(b.parts()).map(text -> text);
      case Part.Echo e -> Stream.of(e.lead());
      case Part.PlanSentence p ->
          Stream.concat(
              p.blanks().stream().flatMap(b -> Stream.of(b.before(), b.hint())),
              Stream.of(p.plan().end()));
      case Part.CueChoice c ->
          Stream.concat(Stream.of(c.lead()), c.prompts().stream().map(Part.Prompt::label));
      case Part.Summary s -> Stream.of(s.html());
      case Part.Card c -> listed(c.title(), c.lead(), c.moves(), c.rest());
      case Part.Activity a -> listed(a.title(), a.lead(), a.steps(), a.rest());
      case Part.HandOver h -> Stream.of(h.html());
      case Part.Voice v -> Stream.of(v.who(), v.words());
      case Part.Video v -> Stream.of(v.seen());
      case Part.Transcript t -> Stream.of(t.html());
    };
  }

  private static Stream<Object> listed(String title, Html lead, List<Html> items, Html rest) {
    return Stream.concat(Stream.of(title, lead, rest), items.stream());
  }
}
