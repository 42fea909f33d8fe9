package org.included.staff;

import java.util.List;

/**
 * The sheet of a file that is read.
 *
 * @param name as its tab says; empty where there are no tabs
 * @param others how many more sheets there are, which are not read
 */
record Sheet(String name, int others, List<Line> lines) {
  Sheet {
    lines = List.copyOf(lines);
  }
}
