package org.included.library;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Markup that has gone through the sanitizer, held as UTF-8 so that a page only copies it. A
 * template writes it with {@code ${...}}. Empty when there is nothing to show.
 */
public final class Html implements Content {
  static final Html EMPTY = new Html("");

  private final byte[] utf8;

  /** Trusts its argument: only {@link Sanitizer} makes one. */
  Html(String sanitized) {
    this.utf8 = sanitized.getBytes(StandardCharsets.UTF_8);
  }

  /** As far as its first table, and with it; all of it where there is none. */
  public Html throughFirstTable() {
    var markup = toString();
    int end = markup.indexOf("</table>");
    // the sanitizer closes what was open around the table
    return end < 0 ? this : Sanitizer.clean(markup.substring(0, end));
  }

  /** A copy. */
  public byte[] utf8() {
    return utf8.clone();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeBinaryContent(utf8);
  }

  @Override
  public boolean isEmptyContent() {
    return utf8.length == 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Html html && Arrays.equals(utf8, html.utf8);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  @Override
  public String toString() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
