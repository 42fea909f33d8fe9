package org.included.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Collects the cells of one sheet as they are read, and stops where it is more than a staff list
 * ever is. Rows with nothing in them are left out.
 */
final class Grid {
  static final int MOST_ROWS = 20_000;
  static final int MOST_COLUMNS = 60;

  /** In characters; what follows in a longer cell is cut off. No name or address is so long. */
  static final int LONGEST_CELL = 1_000;

  /** What nobody sees, but for the two joiners that Persian and Indic names are written with. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\s\u200c\u200d]]+");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final List<Line> lines = new ArrayList<>();
  private final List<String> row = new ArrayList<>();

  /**
   * @param column counted from 0
   */
  void cell(int column, String raw) {
    var text = tidied(raw);
    if (text.isEmpty()) {
      return;
    }
    if (column >= MOST_COLUMNS) {
      throw new ListRefused(
          "This sheet has more than "
              + MOST_COLUMNS
              + " columns. Copy the columns with names, e-mail addresses and jobs, and paste them.");
    }
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, text);
  }

  /**
   * @param number of the row that ends here, counted from 1
   */
  void endRow(int number) {
    if (row.isEmpty()) {
      return;
    }
    if (lines.size() == MOST_ROWS) {
      throw new ListRefused(
          "This sheet has more than 20,000 rows. Send a list of the people who work here now.");
    }
    lines.add(new Line(number, row));
    row.clear();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  static String tidied(String raw) {
    // what is cut off is not looked through either
    var text = raw.length() > 4 * LONGEST_CELL ? raw.substring(0, 4 * LONGEST_CELL) : raw;
    if (!isPlain(text)) {
      text = SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
    }
    text = text.strip();
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
  }

  /** Most cells are: it saves the time of looking for what is not there. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
