package org.included.library;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the Markdown of one module as clean markup with the classes of our pages. */
final class Markup {
  private final Cover cover;
  private final HtmlRenderer renderer;

  /**
   * Nothing is rendered yet.
   *
   * @param files the address below which pictures are fetched, with the slash at its end
   */
  Markup(Cover cover, String files) {
    this.cover = cover;
    this.renderer =
        HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> new PageAttributes(files))
            .nodeRendererFactory(Brackets::new)
            .build();
  }

  Html blocks(List<Node> nodes) {
    return Sanitizer.clean(raw(nodes));
  }

  /** What is inside a paragraph, without the paragraph. */
  Html inside(Node parent) {
    return blocks(Markdown.children(parent));
  }

  /** Something said aloud, as it can stand in a legend. */
  Html said(Node quotation) {
    var inside =
        Markdown.children(quotation).stream()
            .map(paragraph -> raw(Markdown.children(paragraph)))
            .collect(Collectors.joining(" "));
    return Sanitizer.clean("<span class=\"inc-said\">" + inside + "</span>");
  }

  /** A section with what stands in the margin beside it. */
  String section(List<Node> nodes, List<Block.Note> notes) {
    if (notes.isEmpty()) {
      return raw(nodes);
    }
    return "<section class=\"inc-ev\">"
        + raw(nodes)
        + "<div class=\"inc-notes\">"
        + notes.stream().map(Markup::note).collect(Collectors.joining())
        + "</div></section>";
  }

  private String raw(List<Node> nodes) {
    var out = new StringBuilder();
    nodes.forEach(node -> renderer.render(node, out));
    return out.toString();
  }

  private static String note(Block.Note note) {
    var dots =
        List.of(1, 2, 3).stream()
            .map(i -> i <= note.strength().dots() ? "<i class=\"inc-on\"></i>" : "<i></i>")
            .collect(Collectors.joining());
    var of = note.of().isEmpty() ? "" : " for " + escaped(note.of());
    return "<span class=\"inc-strength\"><span class=\"inc-dots\" aria-hidden=\"true\">%s</span>"
            .formatted(dots)
        + "<span>Strength of evidence: <b>%s</b>%s</span></span>"
            .formatted(note.strength().slug(), of);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The three nodes of our own. */
  private final class Brackets implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    Brackets(HtmlNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Markdown.Citation.class, Markdown.PracticeAdvice.class, Markdown.Gap.class);
    }

    @Override
    public void render(Node node) {
      var out = context.getWriter();
      switch (node) {
        case Markdown.Citation citation -> citation(citation);
        case Markdown.Gap gap -> out.text("[" + gap.hint() + "]");
        default -> {
          out.tag("span", Map.of("class", "inc-mark"));
          out.text("practice advice");
          out.tag("/span");
        }
      }
    }

    private void citation(Markdown.Citation citation) {
      var out = context.getWriter();
      var between = "(";
      for (var key : citation.keys()) {
        var source = cover.sources().get(key);
        out.text(between);
        out.tag("a", Map.of("href", "#source-" + key));
        out.text(source == null ? key : source.cited());
        out.tag("/a");
        between = "; ";
      }
      out.text(")");
    }
  }
}
