package org.included.library;

import java.util.List;

/**
 * A step before it is worded for anybody: text, strength notes, and directives within directives.
 */
sealed interface Block {
  int line();

  record Words(Passage passage) implements Block {
    @Override
    public int line() {
      return passage.lineAt(0);
    }
  }

  /**
   * Stands in the margin.
   *
   * @param of what the strength is said of; empty when the author gave nothing
   */
  record Note(int line, Strength strength, String of) implements Block {}

  /**
   * Alternatives that follow each other directly: {@code when} blocks, perhaps an {@code
   * otherwise}.
   */
  record Choice(List<Fence> wordings) implements Block {
    @Override
    public int line() {
      return wordings.getFirst().line();
    }
  }

  /** A directive with what it holds; in a {@link Choice}, one of its wordings. */
  record Fence(int line, Directive directive, Attributes attributes, List<Block> blocks)
      implements Block {}
}
