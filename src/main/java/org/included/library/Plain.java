package org.included.library;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Text without its markup; without citations and labels as well. */
final class Plain {
  private Plain() {}

  static String of(Node node) {
    return of(List.of(node));
  }

  static String of(Collection<Node> nodes) {
    var text = nodes.stream().map(Plain::raw).collect(Collectors.joining());
    return text.replaceAll("\\s+", " ").strip();
  }

  /** With the space at both ends kept, for joining. */
  static String raw(Node node) {
    return switch (node) {
      case Text t -> t.getLiteral();
      case Code c -> c.getLiteral();
      case SoftLineBreak _, HardLineBreak _ -> " ";
      case Markdown.Gap g -> g.hint();
      default -> {
        var inside = Markdown.children(node).stream().map(Plain::raw).collect(Collectors.joining());
        yield node instanceof Block || node instanceof TableCell ? inside + " " : inside;
      }
    };
  }
}
