package org.included.library;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of Markdown that belong together, each remembering where it stood in the file. */
record Passage(List<Line> lines) {
  static final Passage EMPTY = new Passage(List.of());

  Passage {
    lines = List.copyOf(lines);
  }

  String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  boolean isBlank() {
    return lines.stream().allMatch(Line::isBlank);
  }

  /** The line of the file for a line of this passage, counted from 0. */
  int lineAt(int index) {
    return lines.get(Math.clamp(index, 0, lines.size() - 1)).number();
  }
}
