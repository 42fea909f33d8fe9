package org.included.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads a question: what is asked, then a list with boxes, each with words said about it. */
final class QuestionReader {
  static final Pattern BOX = Pattern.compile("[-*] \\[([ xX])\\] (.*)");
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private final Shelf shelf;
  private final TextReader text;
  private final Trail trail;

  QuestionReader(Shelf shelf, TextReader text, Trail trail) {
    this.shelf = shelf;
    this.text = text;
    this.trail = trail;
  }

  Optional<Part> read(Block.Fence fence, Passage passage) {
    var choose = fence.attributes().text("choose").flatMap(c -> Slugged.of(Part.Choose.class, c));
    if (choose.isEmpty()) {
      found(fence.line(), "`choose` is one, all or text.");
      return Optional.empty();
    }
    var id = Objects.requireNonNullElse(fence.attributes().id(), "");
    trail.wrote(id, choose.get() == Part.Choose.TEXT);
    var lists = OptionLines.split(passage, BOX);
    var options = lists.items().stream().map(this::option).toList();
    check(fence, choose.get(), options);
    var nodes = text.read(lists.before());
    if (nodes.isEmpty()) {
      found(fence.line(), "It asks nothing.");
      return Optional.empty();
    }
    var prompt = prompt(nodes);
    var lead = nodes.stream().filter(n -> !n.equals(prompt)).toList();
    return Optional.of(
        new Part.Question(
            id,
            choose.get(),
            fence.attributes().isTrue("keyed"),
            fence.attributes().texts("shows"),
            shelf.markup().blocks(lead),
            text.label(prompt),
            Plain.of(prompt),
            options));
  }

  private void found(int line, String message) {
    shelf.findings().add(line, Rule.QUESTION, message);
  }

  private Part.Option option(OptionLines.Item item) {
    var label = text.read(item.label());
    var feedback = text.blocks(item.said());
    if (feedback.isEmptyContent()) {
      found(item.line(), "Nothing is said about this option.");
    }
    var then = item.attributes().text("then").orElse(null);
    if (then != null) {
      trail.leadsTo(then, item.line(), shelf.findings());
    }
    return new Part.Option(
        Objects.requireNonNullElse(item.attributes().id(), ""),
        text.inline(label),
        Plain.of(label),
        !item.box().isBlank(),
        feedback,
        then);
  }

  private void check(Block.Fence fence, Part.Choose choose, List<Part.Option> options) {
    if (choose == Part.Choose.TEXT) {
      if (!options.isEmpty()) {
        found(fence.line(), "A question to write in has no options.");
      }
      return;
    }
    if (options.size() < FEWEST || options.size() > MOST) {
      found(fence.line(), "It has " + options.size() + " options.");
    }
    if (options.stream().noneMatch(Part.Option::fits)) {
      found(fence.line(), "None of the options fits.");
    }
  }

  /** The last paragraph, or something said aloud: what can stand in the legend. */
  private static Node prompt(List<Node> nodes) {
    List<Node> askable = new ArrayList<>(nodes);
    askable.removeIf(n -> !(n instanceof Paragraph || n instanceof BlockQuote));
    return askable.isEmpty() ? nodes.getLast() : askable.getLast();
  }
}
