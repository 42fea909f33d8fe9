package org.included.library;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** A run of text and strength notes: one piece of a step between two directives. */
final class Prose {
  private final List<Piece> pieces = new ArrayList<>();

  /** What the run is made of, in order. */
  private sealed interface Piece {
    record Text(Node node, int line) implements Piece {}

    record Margin(Block.Note note) implements Piece {}
  }

  Prose(TextReader reader, List<Block> run) {
    for (var block : run) {
      switch (block) {
        case Block.Words words ->
            reader.read(words.passage()).stream()
                .map(node -> new Piece.Text(node, TextReader.lineOf(node, words.passage())))
                .forEach(pieces::add);
        case Block.Note note -> pieces.add(new Piece.Margin(note));
        case Block.Fence _, Block.Choice _ -> throw new IllegalArgumentException("not prose");
      }
    }
  }

  List<Node> nodes() {
    return texts().stream().map(Piece.Text::node).toList();
  }

  private List<Piece.Text> texts() {
    return pieces.stream()
        .filter(Piece.Text.class::isInstance)
        .map(Piece.Text.class::cast)
        .toList();
  }

  /**
   * Sections begin at each heading and after each strength note, so that a note stands beside its
   * own.
   */
  Html html(Markup markup) {
    var out = new StringBuilder();
    List<Node> nodes = new ArrayList<>();
    List<Block.Note> notes = new ArrayList<>();
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Margin margin -> notes.add(margin.note());
        case Piece.Text text -> {
          if (text.node() instanceof Heading || !notes.isEmpty()) {
            out.append(markup.section(nodes, notes));
            nodes.clear();
            notes.clear();
          }
          nodes.add(text.node());
        }
      }
    }
    return Sanitizer.clean(out.append(markup.section(nodes, notes)).toString());
  }

  /** The rule {@code marks}. */
  void checkMarks(Findings findings) {
    var texts = texts();
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      var next = i + 1 < texts.size() ? texts.get(i + 1).node() : null;
      switch (text.node()) {
        case Paragraph p when !endsWithMark(p) && !leadsInto(p, next) ->
            findings.add(text.line(), Rule.MARKS, "It does not say where this comes from.");
        case ListBlock _, TableBlock _ when !(next instanceof Paragraph p && endsWithMark(p)) ->
            findings.add(text.line(), Rule.MARKS, "No mark follows this list or table.");
        default -> {}
      }
    }
  }

  private static boolean endsWithMark(Paragraph paragraph) {
    var last = paragraph.getLastChild();
    if (last instanceof org.commonmark.node.Text t && t.getLiteral().strip().equals(".")) {
      last = last.getPrevious();
    }
    return last instanceof Markdown.Citation || last instanceof Markdown.PracticeAdvice;
  }

  private static boolean leadsInto(Paragraph paragraph, @Nullable Node next) {
    return Plain.of(paragraph).endsWith(":")
        && (next instanceof ListBlock || next instanceof TableBlock || next instanceof BlockQuote);
  }

  int words() {
    return ReadingAge.words(Plain.of(nodes()));
  }
}
