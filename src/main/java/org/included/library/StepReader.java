package org.included.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Turns one step into the body that one audience sees, and checks what only that body can tell. */
final class StepReader {
  private static final int MOST_MOVES = 5;

  private final Shelf shelf;
  private final Audience audience;
  private final RawStep step;
  private final TextReader text;
  private final Trail trail;
  private int words;

  StepReader(Shelf shelf, Audience audience, RawStep step, Trail trail) {
    this.shelf = shelf;
    this.audience = audience;
    this.step = step;
    this.text = new TextReader(shelf, audience);
    this.trail = trail;
  }

  Body body() {
    trail.enter();
    var parts = parts(step.blocks());
    trail.leave(shelf.findings());
    text.paragraphs().forEach(trail::read);
    check(parts);
    var sources =
        text.cited().stream().map(shelf.cover().sources()::get).filter(Objects::nonNull).toList();
    trail.cited(text.cited());
    return new Body(parts, sources);
  }

  private List<Part> parts(List<Block> blocks) {
    List<Part> parts = new ArrayList<>();
    List<Block> run = new ArrayList<>();
    for (var block : Wording.of(blocks, audience)) {
      switch (block) {
        case Block.Words _, Block.Note _ -> run.add(block);
        case Block.Fence fence -> {
          prose(run, parts);
          part(fence).ifPresent(parts::add);
        }
        case Block.Choice _ -> throw new IllegalStateException("every choice has been made");
      }
    }
    prose(run, parts);
    return List.copyOf(parts);
  }

  private void prose(List<Block> run, List<Part> parts) {
    if (!run.isEmpty()) {
      var prose = new Prose(text, run);
      words += prose.words();
      if (step.type().filter(StepType::marked).isPresent()) {
        prose.checkMarks(shelf.findings());
      }
      parts.add(new Part.Prose(prose.html(shelf.markup())));
      run.clear();
    }
  }

  private Optional<Part> part(Block.Fence fence) {
    return switch (fence.directive()) {
      case QUESTION -> new QuestionReader(shelf, text, trail).read(fence, passage(fence));
      case BRANCH -> branch(fence);
      case ECHO -> echo(fence);
      case PLAN -> new PlanReader(shelf, text).plan(fence, passage(fence));
      case CUE -> new PlanReader(shelf, text).cue(fence, passage(fence));
      case SUMMARY -> summary(fence);
      case CARD -> card(fence);
      case ACTIVITY -> Optional.of(new ActivityReader(shelf, text).read(fence, passage(fence)));
      case HAND_OVER -> Optional.of(new Part.HandOver(text.blocks(passage(fence))));
      case VOICE -> voice(fence);
      case VIDEO -> video(fence);
      case TRANSCRIPT -> Optional.of(new Part.Transcript(text.blocks(passage(fence))));
      case WHEN, OTHERWISE -> throw new IllegalStateException("every choice has been made");
    };
  }

  /** What a directive holds when it holds no other directive but choices. */
  private Passage passage(Block.Fence fence) {
    List<Line> lines = new ArrayList<>();
    for (var block : Wording.of(fence.blocks(), audience)) {
      switch (block) {
        case Block.Words words -> lines.addAll(words.passage().lines());
        case Block.Note note -> misplaced(note.line(), "A strength note");
        case Block.Fence inner -> misplaced(inner.line(), "`" + inner.directive().slug() + "`");
        case Block.Choice _ -> throw new IllegalStateException("every choice has been made");
      }
    }
    return new Passage(lines);
  }

  private void misplaced(int line, String what) {
    found(line, Rule.DIRECTIVE, what + " cannot stand inside this directive.");
  }

  private void found(int line, Rule rule, String message) {
    shelf.findings().add(line, rule, message);
  }

  private Optional<Part> branch(Block.Fence fence) {
    var id = Objects.requireNonNullElse(fence.attributes().id(), "");
    trail.branch(id, fence.line(), shelf.findings());
    return Optional.of(new Part.Branch(id, parts(fence.blocks())));
  }

  private Optional<Part> echo(Block.Fence fence) {
    var of = fence.attributes().text("of").orElse("");
    if (!trail.wrote(of)) {
      found(fence.line(), Rule.ECHO, "No question `" + of + "` to write in stands before this.");
    }
    return Optional.of(new Part.Echo(of, text.blocks(passage(fence))));
  }

  private Optional<Part> summary(Block.Fence fence) {
    var passage = passage(fence);
    var prose = new Prose(text, List.of(new Block.Words(passage)));
    prose.checkMarks(shelf.findings());
    return Optional.of(new Part.Summary(prose.html(shelf.markup())));
  }

  private Optional<Part> card(Block.Fence fence) {
    var nodes = text.read(passage(fence));
    var list = nodes.stream().filter(OrderedList.class::isInstance).findFirst();
    var title = text.worded(fence.line(), fence.attributes().text("title").orElse(""));
    if (title.isBlank()) {
      found(fence.line(), Rule.DIRECTIVE, "The card has no title.");
    }
    int at = list.map(nodes::indexOf).orElse(nodes.size());
    var moves = list.map(this::moves).orElse(List.of());
    if (moves.size() > MOST_MOVES) {
      found(fence.line(), Rule.DIRECTIVE, "A card has at most five moves.");
    }
    return Optional.of(
        new Part.Card(
            Objects.requireNonNullElse(fence.attributes().id(), ""),
            title,
            shelf.markup().blocks(nodes.subList(0, at)),
            moves,
            shelf.markup().blocks(nodes.subList(Math.min(at + 1, nodes.size()), nodes.size()))));
  }

  private List<Html> moves(Node list) {
    return Markdown.children(list).stream()
        .map(item -> text.inline(Markdown.children(item)))
        .toList();
  }

  private Optional<Part> voice(Block.Fence fence) {
    var who = fence.attributes().text("who").orElse("");
    if (who.isBlank()) {
      found(fence.line(), Rule.DIRECTIVE, "It does not say whose place this is.");
    }
    return Optional.of(new Part.Voice(who, text.blocks(passage(fence))));
  }

  private Optional<Part> video(Block.Fence fence) {
    var src = fence.attributes().text("src").orElse("");
    text.file(src, fence.line());
    var captions = fence.attributes().text("captions").orElse("");
    if (captions.isEmpty()) {
      found(fence.line(), Rule.ALT_TEXT, "The film has no captions.");
    } else {
      text.file(captions, fence.line());
    }
    int seconds = fence.attributes().number("seconds").orElse(0);
    if (seconds <= 0) {
      found(fence.line(), Rule.DIRECTIVE, "It does not say how many seconds the film takes.");
    }
    return Optional.of(new Part.Video(src, captions, seconds, text.blocks(passage(fence))));
  }

  private void check(List<Part> parts) {
    if (step.is(StepType.READ) && parts.stream().noneMatch(Part.Summary.class::isInstance)) {
      found(step.line(), Rule.SUMMARY, "This read step has no summary.");
    }
    if (step.is(StepType.WATCH) && parts.stream().noneMatch(Part.Transcript.class::isInstance)) {
      found(step.line(), Rule.ALT_TEXT, "The film has no transcript.");
    }
    if (step.is(StepType.READ) && (words < 150 || words > 300)) {
      found(
          step.line(),
          Rule.LENGTH,
          "This step has " + words + " words for " + audience.words() + ".");
    }
    if (step.is(StepType.IN_HOUSE)) {
      ActivityReader.check(step, parts, shelf.findings());
    }
    parts.stream().filter(Part.HandOver.class::isInstance).forEach(_ -> trail.handOver());
  }
}
