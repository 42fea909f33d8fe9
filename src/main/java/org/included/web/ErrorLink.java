package org.included.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of the error summary.
 *
 * @param href "#" and the id of the field; null when no single field is to blame
 */
public record ErrorLink(String text, @Nullable String href) {
  public static ErrorLink to(String field, String text) {
    return new ErrorLink(text, "#" + field);
  }
}
