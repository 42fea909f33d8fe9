package org.included.library;

import java.util.List;
import java.util.Objects;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Reads what a team does together, and checks that it fits the minutes that are asked for it. */
final class ActivityReader {
  private static final int MOST_STEPS = 5;

  /** What the ten minutes of a pack leave to it, beside the idea, the case and the plan. */
  private static final int FEWEST_IN_PAIRS = 3;

  private static final int MOST_IN_PAIRS = 4;

  private final Shelf shelf;
  private final TextReader text;

  ActivityReader(Shelf shelf, TextReader text) {
    this.shelf = shelf;
    this.text = text;
  }

  Part read(Block.Fence fence, Passage passage) {
    var nodes = text.read(passage);
    var list = nodes.stream().filter(OrderedList.class::isInstance).findFirst();
    int at = list.map(nodes::indexOf).orElse(nodes.size());
    var steps = list.map(this::steps).orElse(List.of());
    var attributes = fence.attributes();
    var title = text.worded(fence.line(), attributes.text("title").orElse(""));
    int minutes = attributes.number("minutes").orElse(0);
    found(title.isBlank(), fence, "The activity has no title.");
    found(minutes < 1, fence, "The activity does not say how many minutes it takes.");
    found(
        steps.isEmpty() || steps.size() > MOST_STEPS,
        fence,
        "An activity has a numbered list of one to five things to do.");
    return new Part.Activity(
        Objects.requireNonNullElse(attributes.id(), ""),
        title,
        minutes,
        attributes.isTrue("pairs"),
        shelf.markup().blocks(nodes.subList(0, at)),
        steps,
        shelf.markup().blocks(nodes.subList(Math.min(at + 1, nodes.size()), nodes.size())));
  }

  private List<Html> steps(Node list) {
    return Markdown.children(list).stream()
        .map(item -> text.inline(Markdown.children(item)))
        .toList();
  }

  private void found(boolean wrong, Block.Fence fence, String message) {
    if (wrong) {
      shelf.findings().add(fence.line(), Rule.DIRECTIVE, message);
    }
  }

  /** The rule {@code in-house}, for the activities that one audience sees. */
  static void check(RawStep step, List<Part> parts, Findings findings) {
    var activities =
        parts.stream()
            .filter(Part.Activity.class::isInstance)
            .map(Part.Activity.class::cast)
            .toList();
    int sum = activities.stream().mapToInt(Part.Activity::minutes).sum();
    int asked = step.attributes().number("minutes").orElse(0);
    if (sum != asked) {
      findings.add(
          step.line(),
          Rule.IN_HOUSE,
          "The activities take " + sum + " minutes, and the step says " + asked + ".");
    }
    var pairs = activities.stream().filter(Part.Activity::pairs).toList();
    if (pairs.size() != 1
        || pairs.getFirst().minutes() < FEWEST_IN_PAIRS
        || pairs.getFirst().minutes() > MOST_IN_PAIRS) {
      findings.add(
          step.line(), Rule.IN_HOUSE, "One activity of 3 or 4 minutes is done in pairs, not more.");
    }
  }
}
