package org.included.library;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong in one file. The same finding for several audiences is kept once. */
final class Findings {
  private final String file;
  private final int lines;
  private final Set<Finding> found = new LinkedHashSet<>();

  /**
   * Starts with none.
   *
   * @param lines how many lines the file has, at least 1
   */
  Findings(String file, int lines) {
    this.file = file;
    this.lines = lines;
  }

  void add(int line, Rule rule, String message) {
    found.add(new Finding(file, Math.clamp(line, 1, lines), rule, message));
  }

  boolean stopped() {
    return found.stream().anyMatch(Finding::isError);
  }

  /** By line; of one line, in the order they were found. */
  List<Finding> all() {
    return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
  }
}
