package org.included.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table, in its head or body.
 *
 * @param format "numeric" sets figures to the right
 */
public record Cell(
    Content content,
    @Nullable String format,
    @Nullable Integer colspan,
    @Nullable Integer rowspan,
    String classes) {
  public static Cell of(String text) {
    return of(Words.text(text));
  }

  public static Cell of(Content content) {
    return new Cell(content, null, null, null, "");
  }

  public static Cell number(String figure) {
    return new Cell(Words.text(figure), "numeric", null, null, "");
  }
}
