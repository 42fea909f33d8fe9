package org.included.web;

import java.util.List;
import org.included.kernel.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One line of the error summary.
 *
 * @param href "#" and the id of the field; null when no single field is to blame
 */
public record ErrorLink(String text, @Nullable String href) {
  /** One for each problem, in their order. */
  public static List<ErrorLink> of(Problems problems) {
    return problems.list().stream().map(p -> to(p.field(), p.sentence())).toList();
  }

  public static ErrorLink to(String field, String text) {
    return new ErrorLink(text, "#" + field);
  }
}
