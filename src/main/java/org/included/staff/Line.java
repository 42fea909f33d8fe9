package org.included.staff;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet shows it beside the row, counted from 1
 * @param cells as a person sees them, tidied; those at the end may be missing
 */
record Line(int number, List<String> cells) {
  Line {
    cells = List.copyOf(cells);
  }

  /** Empty where the row is shorter. */
  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
