package org.included.library;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives each element the class of our style sheet, and headings in tables what they head. */
final class PageAttributes implements AttributeProvider {
  private final String slug;

  PageAttributes(String slug) {
    this.slug = slug;
  }

  @Override
  public void setAttributes(Node node, String element, Map<String, String> attributes) {
    switch (node) {
      case Paragraph p when !(p.getParent() instanceof BlockQuote) ->
          attributes.put("class", "govuk-body");
      case Heading h ->
          attributes.put("class", h.getLevel() == 2 ? "govuk-heading-m" : "govuk-heading-s");
      case BulletList _ -> attributes.put("class", "govuk-list govuk-list--bullet");
      case OrderedList _ -> attributes.put("class", "govuk-list govuk-list--number");
      case Link _ -> attributes.put("class", "govuk-link");
      case Image image -> attributes.put("src", address(image.getDestination()));
      case TableBlock _ -> attributes.put("class", "govuk-table");
      case TableHead _ -> attributes.put("class", "govuk-table__head");
      case TableBody _ -> attributes.put("class", "govuk-table__body");
      case TableRow _ -> attributes.put("class", "govuk-table__row");
      case TableCell cell -> cell(cell, attributes);
      default -> {}
    }
  }

  /** Where the player serves what lies beside module.md. */
  private String address(String file) {
    return "/modules/" + slug + "/files/" + file;
  }

  private static void cell(TableCell cell, Map<String, String> attributes) {
    attributes.remove("align");
    if (cell.isHeader()) {
      boolean ofRow = cell.getParent().getParent() instanceof TableBody;
      attributes.put("class", "govuk-table__header");
      attributes.put("scope", ofRow ? "row" : "col");
    } else {
      attributes.put("class", "govuk-table__cell");
    }
  }
}
