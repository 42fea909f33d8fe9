package org.included.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.included.setting.SchoolYear;
import org.included.setting.Terms;

/**
 * A file of term dates: all of it or nothing, because a year without one of its rows would be
 * another year. Each school year that it has replaces what its authority gave before.
 */
final class TermFile {
  /** All authorities of England for ten years have fewer. */
  private static final int MOST_ROWS = 50_000;

  private record Year(String authority, int begins) {}

  private final Terms terms;
  private final Set<String> authorities;

  /**
   * @param authorities codes of those that are known
   */
  TermFile(Terms terms, Set<String> authorities) {
    this.terms = terms;
    this.authorities = authorities;
  }

  /**
   * @throws FileRefused if anything is wrong in it, row by row
   */
  Report take(RegisterFile file, Progress progress) throws IOException {
    var rows = rows(file, progress);
    Map<Year, List<TermRow>> years =
        new TreeMap<>(Comparator.comparing(Year::authority).thenComparingInt(Year::begins));
    rows.forEach(row ->
        years
            .computeIfAbsent(new Year(row.authority(), row.year()), _ -> new ArrayList<>())
            .add(row));
    var wrong = new ArrayList<Refusal>();
    years.forEach((year, theirs) ->
        year(year, theirs)
            .wrong()
            .forEach(w ->
                wrong.add(new Refusal(theirs.get(w.place()).line(), year.authority(), w.why()))));
    refuse(rows.size(), wrong);
    int added = 0;
    int changed = 0;
    for (var year : years.entrySet()) {
      switch (terms.give(year.getKey().authority(), year(year.getKey(), year.getValue()))) {
        case NEW -> added++;
        case CHANGED -> changed++;
        case NOTHING -> {}
      }
    }
    return new Report(
        rows.size(),
        added,
        0,
        changed == 0 ? Map.of() : Map.of("school years", changed),
        0,
        List.of(),
        0,
        List.of());
  }

  private List<TermRow> rows(RegisterFile file, Progress progress) throws IOException {
    var rows = new ArrayList<TermRow>();
    try (var reader = new RegisterReader<TermRow>(file, progress).as(new TermRows(authorities))) {
      while (reader.hasNext()) {
        rows.add(reader.next());
        if (rows.size() > MOST_ROWS) {
          throw new FileRefused("This file has more rows than there are term dates in England.");
        }
      }
      refuse(rows.size() + reader.refused(), reader.refusals());
    }
    return rows;
  }

  private static SchoolYear year(Year year, List<TermRow> rows) {
    return new SchoolYear(year.begins(), rows.stream().map(TermRow::span).toList());
  }

  private static void refuse(int rows, List<Refusal> wrong) {
    if (!wrong.isEmpty()) {
      throw new FileRefused(
          wrong.size()
              + " of "
              + rows
              + " rows cannot be taken, so none was: a year without them would be another.",
          wrong);
    }
  }
}
