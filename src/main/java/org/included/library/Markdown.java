package org.included.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** CommonMark with tables, and the three things of ours that stand in square brackets. */
final class Markdown {
  /** Deeper than any author goes, and shallow enough to walk without running out of stack. */
  private static final int DEEPEST = 30;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .linkProcessor(Markdown::bracket)
          .build();

  private Markdown() {}

  /** {@code [@key]} or {@code [@key; @key]}. */
  static final class Citation extends CustomNode {
    private final List<String> keys;

    Citation(List<String> keys) {
      this.keys = keys;
    }

    List<String> keys() {
      return keys;
    }
  }

  /** {@code [practice advice]}. */
  static final class PracticeAdvice extends CustomNode {}

  /** {@code [hint]{#id}}: a blank of a plan. */
  static final class Gap extends CustomNode {
    private final String hint;
    private final String id;

    Gap(String hint, String id) {
      this.hint = hint;
      this.id = id;
    }

    String hint() {
      return hint;
    }

    String id() {
      return id;
    }
  }

  static Node parse(String text) {
    var document = PARSER.parse(text);
    descendants(document).forEach(Markdown::nameRow);
    return document;
  }

  /** A first cell that is bold from end to end names its row: it becomes a heading. */
  private static void nameRow(Node node) {
    if (node instanceof TableCell cell
        && cell.getPrevious() == null
        && cell.getFirstChild() instanceof StrongEmphasis bold
        && bold.getNext() == null
        && !cell.isHeader()) {
      cell.setHeader(true);
      children(bold).forEach(cell::appendChild);
      bold.unlink();
    }
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** The node and everything below it, in the order of the text. */
  static List<Node> descendants(Node node) {
    List<Node> all = new ArrayList<>(List.of(node));
    children(node).forEach(child -> all.addAll(descendants(child)));
    return all;
  }

  private static LinkResult bracket(LinkInfo link, Scanner scanner, InlineParserContext context) {
    if (link.destination() != null || link.label() != null || link.marker() != null) {
      return LinkResult.none();
    }
    var text = link.text(scanner).strip();
    if (text.startsWith("@")) {
      return LinkResult.replaceWith(new Citation(keys(text)), scanner.position());
    }
    if (text.equals("practice advice")) {
      return LinkResult.replaceWith(new PracticeAdvice(), scanner.position());
    }
    var id = idAfter(scanner);
    return id == null
        ? LinkResult.none()
        : LinkResult.replaceWith(new Gap(text, id), scanner.position());
  }

  /** Of {@code @key; @key}, as it stands between the brackets. */
  static List<String> keys(String cited) {
    return Arrays.stream(cited.split("[;,]")).map(k -> k.strip().replaceFirst("^@", "")).toList();
  }

  private static @Nullable String idAfter(Scanner scanner) {
    if (!scanner.next("{#")) {
      return null;
    }
    var start = scanner.position();
    if (scanner.find('}') < 0) {
      return null;
    }
    var id = scanner.getSource(start, scanner.position()).getContent();
    scanner.next();
    return id;
  }
}
