package org.included.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Reads the Markdown of one step for one audience: puts in the words of their phase, parses, and
 * checks what can be seen in the text itself. It remembers what was cited and every paragraph that
 * was read.
 */
final class TextReader {
  private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:|/|#).*");
  private static final long MOST_BYTES = 5L << 20;

  /**
   * Words that belong to another phase. A school pupil in a college text is a slip, or needs
   * `when`.
   */
  private static final Map<Phase, Pattern> FOREIGN =
      Map.of(
          Phase.COLLEGE, Pattern.compile("(?i)\\bpupils?\\b"),
          Phase.EARLY_YEARS, Pattern.compile("(?i)\\bstudents?\\b"));

  private final Shelf shelf;
  private final Audience audience;
  private final Terms terms;
  private final Set<String> cited = new LinkedHashSet<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();

  TextReader(Shelf shelf, Audience audience) {
    this.shelf = shelf;
    this.audience = audience;
    this.terms = new Terms(shelf.style(), audience.phase(), shelf.findings());
  }

  /** Keys in the order of first mention, those without a source too. */
  Set<String> cited() {
    return cited;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** The top-level nodes of a passage, checked; headings are raised by one level. */
  List<Node> read(Passage passage) {
    if (passage.isBlank()) {
      return List.of();
    }
    var text = worded(passage);
    var document = Markdown.parse(text);
    for (var node : Markdown.descendants(document)) {
      check(node, lineOf(node, passage));
    }
    return Markdown.children(document);
  }

  /** A passage with the words of this audience's phase. */
  String worded(Passage passage) {
    return passage.lines().stream()
        .map(line -> worded(line.number(), line.text()))
        .collect(Collectors.joining("\n"));
  }

  String worded(int line, String text) {
    return terms.in(line, text);
  }

  static int lineOf(Node node, Passage passage) {
    var place = node;
    while (place.getSourceSpans().isEmpty() && place.getParent() != null) {
      place = place.getParent();
    }
    var spans = place.getSourceSpans();
    return passage.lineAt(spans.isEmpty() ? 0 : spans.getFirst().getLineIndex());
  }

  private void check(Node node, int line) {
    switch (node) {
      case HtmlBlock _ -> found(line, Rule.HTML, "This is HTML.");
      case HtmlInline h -> found(line, Rule.HTML, "`" + h.getLiteral() + "` is HTML.");
      case Heading heading -> heading(heading, line);
      case Image image -> image(image, line);
      case Link link when !ADDRESS.matcher(link.getDestination()).matches() ->
          found(line, Rule.HTML, "The link to `" + link.getDestination() + "` leads nowhere.");
      case Markdown.Citation citation -> citation(citation, line);
      case org.commonmark.node.Paragraph p -> paragraph(p, line);
      default -> {}
    }
  }

  private void found(int line, Rule rule, String message) {
    shelf.findings().add(line, rule, message);
  }

  private void heading(Heading heading, int line) {
    if (heading.getLevel() < 3 || heading.getLevel() > 4) {
      found(line, Rule.STEP, "Inside a step, headings are ### and ####.");
    }
    heading.setLevel(Math.clamp(heading.getLevel() - 1, 2, 3));
  }

  private void image(Image image, int line) {
    if (Plain.of(image).isEmpty()) {
      found(line, Rule.ALT_TEXT, "The picture has no words.");
    }
    file(image.getDestination(), line);
  }

  void file(String name, int line) {
    var size = shelf.folder().files().get(name);
    if (size == null) {
      found(line, Rule.FILES, "There is no `" + name + "` in the folder.");
    } else if (size > MOST_BYTES) {
      found(line, Rule.FILES, "`" + name + "` is larger than 5 MB.");
    }
  }

  private void citation(Markdown.Citation citation, int line) {
    cited.addAll(citation.keys());
    for (var key : citation.keys()) {
      if (!shelf.cover().sources().containsKey(key)) {
        found(line, Rule.SOURCES, "There is no source `" + key + "`.");
      }
    }
  }

  private void paragraph(org.commonmark.node.Paragraph node, int line) {
    var text = Plain.of(node);
    if (text.isEmpty()) {
      return;
    }
    paragraphs.add(new Paragraph(line, text));
    var foreign = FOREIGN.get(audience.phase());
    if (foreign != null && foreign.matcher(text).find()) {
      var place = audience.phase().words();
      found(line, Rule.TERMS, "This is read in " + place + ", where another word is used.");
    }
  }

  Html blocks(Passage passage) {
    return shelf.markup().blocks(read(passage));
  }

  /** A passage of one paragraph without its paragraph, so that it can be a label; else blocks. */
  Html inline(List<Node> nodes) {
    return nodes.size() == 1 ? label(nodes.getFirst()) : shelf.markup().blocks(nodes);
  }

  /** What can stand in a label or legend of a paragraph or a quotation. */
  Html label(Node node) {
    return node instanceof BlockQuote ? shelf.markup().said(node) : shelf.markup().inside(node);
  }
}
