package org.included.web;

import java.util.List;
import org.included.kernel.Problems;

/** A page with a form, which comes back with what was typed and what is wrong with it. */
public interface FormPage extends Page {
  /** In the order of the page; none where it is shown for the first time. */
  Problems problems();

  @Override
  default boolean hasProblems() {
    return problems().any();
  }

  /** For the error summary: each problem with its field. */
  default List<ErrorLink> errors() {
    return ErrorLink.of(problems());
  }
}
