package org.included.staff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.included.staff.StaffWords.Meaning;

/**
 * A list with its headings told apart from its rows, and without the columns that are none of our
 * business.
 *
 * @param headings as they stand there, or "Column A" and so on; one for each column of the rows
 * @param lines rows below the headings
 * @param dropped the headings of the columns that were not kept
 * @param sheet the name of the sheet; empty where there is none
 * @param otherSheets how many more there were
 */
record StaffTable(
    List<String> headings, List<Line> lines, List<String> dropped, String sheet, int otherSheets) {
  /** A title, a date and who made it may stand above the list. */
  private static final int ROWS_ABOVE = 20;

  StaffTable {
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
    dropped = List.copyOf(dropped);
  }

  /**
   * @throws ListRefused if there are headings and nothing else
   */
  static StaffTable of(Sheet sheet, StaffWords words) {
    int header = header(sheet.lines(), words);
    var above = header < 0 ? new Line(1, List.of("")) : sheet.lines().get(header);
    // some systems repeat the headings on each page
    var below =
        sheet.lines().subList(header + 1, sheet.lines().size()).stream()
            .filter(line -> !line.cells().equals(above.cells()))
            .toList();
    if (below.isEmpty()) {
      throw new ListRefused("There are headings and no people below them. Send the whole list.");
    }
    int width = 0;
    for (var line : below) {
      width = Math.max(width, line.cells().size());
    }
    var kept = new ArrayList<Integer>();
    var dropped = new ArrayList<String>();
    for (int column = 0; column < Math.max(width, above.cells().size()); column++) {
      var heading = above.cell(column);
      if (isLeftAlone(heading, words)) {
        dropped.add(heading);
      } else {
        kept.add(column);
      }
    }
    return new StaffTable(
        kept.stream().map(c -> above.cell(c).isEmpty() ? letter(c) : above.cell(c)).toList(),
        below.stream().map(line -> only(line, kept)).toList(),
        dropped,
        sheet.name(),
        sheet.others());
  }

  /** The row with the most headings that are known; -1 where none looks like headings. */
  private static int header(List<Line> lines, StaffWords words) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < Math.min(lines.size(), ROWS_ABOVE); i++) {
      int known = known(lines.get(i), words);
      if (known > most) {
        best = i;
        most = known;
      }
    }
    return most > 0 ? best : unknownHeader(lines);
  }

  /** Different headings that are known; a title above the list has one cell, and so may a list. */
  private static int known(Line line, StaffWords words) {
    Set<Meaning> known = new HashSet<>();
    int cells = 0;
    int alone = 0;
    for (var cell : line.cells()) {
      if (!cell.isEmpty()) {
        cells++;
        if (cell.indexOf('@') >= 0) {
          return 0;
        }
        var found = words.heading(cell);
        found.ifPresent(f -> known.add(f.meaning()));
        alone += found.filter(Phrases.Found::whole).isPresent() ? 1 : 0;
      }
    }
    boolean isTitle = cells == 1 && alone == 0;
    return isTitle || known.size() * 3 < cells ? 0 : known.size();
  }

  /** Headings in words that nobody knows, above a column of addresses, hold none themselves. */
  private static int unknownHeader(List<Line> lines) {
    boolean firstHasOne = lines.getFirst().cells().stream().anyMatch(c -> c.indexOf('@') >= 0);
    boolean secondHasOne =
        lines.size() > 1 && lines.get(1).cells().stream().anyMatch(c -> c.indexOf('@') >= 0);
    return !firstHasOne && secondHasOne && lines.getFirst().cells().size() > 1 ? 0 : -1;
  }

  private static boolean isLeftAlone(String heading, StaffWords words) {
    return words
        .heading(heading)
        .filter(found -> found.meaning() instanceof Meaning.LeftAlone)
        .isPresent();
  }

  private static String letter(int column) {
    var letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
    return "Column " + letters + (char) ('A' + column % 26);
  }

  private static Line only(Line line, List<Integer> columns) {
    return new Line(line.number(), columns.stream().map(line::cell).toList());
  }

  /** What a column holds, of the rows that hold anything, from the top. */
  List<String> sample(int column, int most) {
    return lines.stream().map(l -> l.cell(column)).filter(c -> !c.isEmpty()).limit(most).toList();
  }

  /** The places of all columns. */
  List<Integer> columns() {
    return Collections.unmodifiableList(IntStream.range(0, headings.size()).boxed().toList());
  }
}
