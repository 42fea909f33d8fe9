package org.included.library;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Says where pictures are, and what headings in tables head. No classes: the style sheet knows
 * plain elements, and a page is an eighth lighter.
 */
final class PageAttributes implements AttributeProvider {
  private final String files;

  /** {@code files} is the address below which pictures are fetched, with the slash at its end. */
  PageAttributes(String files) {
    this.files = files;
  }

  @Override
  public void setAttributes(Node node, String element, Map<String, String> attributes) {
    switch (node) {
      case Image image -> attributes.put("src", files + image.getDestination());
      case TableCell cell -> cell(cell, attributes);
      default -> {}
    }
  }

  private static void cell(TableCell cell, Map<String, String> attributes) {
    attributes.remove("align");
    if (cell.isHeader()) {
      boolean ofRow = cell.getParent().getParent() instanceof TableBody;
      attributes.put("scope", ofRow ? "row" : "col");
    }
  }
}
