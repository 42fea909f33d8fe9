package org.included.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads the if-then sentence with its blanks, and the cues. */
final class PlanReader {
  static final Pattern BULLET = Pattern.compile("[-*] (.*)");
  private static final int FEWEST_BLANKS = 2;
  private static final Pattern LEADING_STOPS = Pattern.compile("^[\\s,;.:]+");

  private final Shelf shelf;
  private final TextReader text;

  PlanReader(Shelf shelf, TextReader text) {
    this.shelf = shelf;
    this.text = text;
  }

  Optional<Part> plan(Block.Fence fence, Passage passage) {
    var paragraphs = text.read(passage).stream().filter(Paragraph.class::isInstance).toList();
    if (paragraphs.isEmpty() || paragraphs.size() > 2) {
      found(fence.line(), "A plan is one paragraph, and one for when it goes wrong.");
      return Optional.empty();
    }
    var plan = clause(fence, paragraphs.getFirst(), true);
    if (plan.blanks().size() < FEWEST_BLANKS) {
      found(fence.line(), "The plan has fewer than two blanks.");
    }
    var obstacle = paragraphs.size() == 2 ? clause(fence, paragraphs.getLast(), false) : null;
    return Optional.of(new Part.PlanSentence(plan, obstacle));
  }

  private void found(int line, String message) {
    shelf.findings().add(line, Rule.PLAN, message);
  }

  private Part.Clause clause(Block.Fence fence, Node paragraph, boolean required) {
    List<Part.Blank> blanks = new ArrayList<>();
    List<Node> before = new ArrayList<>();
    for (var node : Markdown.children(paragraph)) {
      if (node instanceof Markdown.Gap gap) {
        blanks.add(blank(fence, gap, before, required));
        before.clear();
      } else {
        before.add(node);
      }
    }
    if (before.stream().flatMap(n -> Markdown.descendants(n).stream()).anyMatch(this::isGap)) {
      found(fence.line(), "A blank cannot stand inside bold or italic text.");
    }
    return new Part.Clause(List.copyOf(blanks), plain(before).stripTrailing());
  }

  private boolean isGap(Node node) {
    return node instanceof Markdown.Gap;
  }

  private Part.Blank blank(
      Block.Fence fence, Markdown.Gap gap, List<Node> before, boolean required) {
    if (gap.hint().isBlank()) {
      found(fence.line(), "The blank `" + gap.id() + "` has no hint.");
    }
    var words = plain(before);
    var label = LEADING_STOPS.matcher(words).replaceFirst("").strip();
    if (label.isEmpty()) {
      found(fence.line(), "No words lead to the blank `" + gap.id() + "`.");
    }
    return new Part.Blank(gap.id(), words, label(before), label, gap.hint(), required);
  }

  private static String plain(List<Node> nodes) {
    return nodes.stream().map(Plain::raw).collect(Collectors.joining());
  }

  /** The words before a blank, without the comma that closes what was before. */
  private Html label(List<Node> before) {
    if (!before.isEmpty() && before.getFirst() instanceof org.commonmark.node.Text text) {
      text.setLiteral(LEADING_STOPS.matcher(text.getLiteral()).replaceFirst(""));
    }
    return shelf.markup().blocks(before);
  }

  Optional<Part> cue(Block.Fence fence, Passage passage) {
    var lists = OptionLines.split(passage, BULLET);
    if (lists.items().isEmpty()) {
      shelf.findings().add(fence.line(), Rule.DIRECTIVE, "There is no cue to choose from.");
    }
    var prompts = lists.items().stream().map(this::prompt).toList();
    return Optional.of(new Part.CueChoice(text.blocks(lists.before()), prompts));
  }

  private Part.Prompt prompt(OptionLines.Item item) {
    var label = text.read(item.label());
    return new Part.Prompt(
        Objects.requireNonNullElse(item.attributes().id(), ""),
        text.inline(label),
        Plain.of(label),
        item.attributes().text("channel").filter("message"::equals).isPresent());
  }
}
