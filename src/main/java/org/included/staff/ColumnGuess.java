package org.included.staff;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.included.staff.StaffWords.Meaning;

/**
 * Guesses what the columns of a list hold: by their headings first and, where those say nothing, by
 * what is in them. It is shown, and whoever brings the list in can say otherwise.
 */
final class ColumnGuess {
  private static final int SAMPLE = 200;
  private static final Pattern NAME_LIKE =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Z},.'’\u200c-]+");

  private record Claim(Field field, int column, boolean whole, int words, int place) {}

  private final StaffTable table;
  private final StaffWords words;
  private final Map<Field, Integer> found = new EnumMap<>(Field.class);

  private ColumnGuess(StaffTable table, StaffWords words) {
    this.table = table;
    this.words = words;
  }

  static Columns of(StaffTable table, StaffWords words) {
    var guess = new ColumnGuess(table, words);
    guess.byHeadings();
    guess.byContents();
    return new Columns(guess.found);
  }

  private void byHeadings() {
    table.columns().stream()
        .flatMap(column -> claim(column).stream())
        .sorted(
            // the order of the columns decides nothing, unless two have the same heading
            Comparator.comparing((Claim c) -> !c.whole())
                .thenComparingInt(c -> -c.words())
                .thenComparingInt(Claim::place)
                .thenComparing(c -> table.headings().get(c.column()))
                .thenComparingInt(Claim::column))
        .forEach(claim -> found.putIfAbsent(claim.field(), claim.column()));
    if (found.containsKey(Field.FIRST_NAME) && found.containsKey(Field.SURNAME)) {
      found.remove(Field.WHOLE_NAME);
    }
  }

  private Optional<Claim> claim(int column) {
    return words
        .heading(table.headings().get(column))
        .filter(f -> f.meaning() instanceof Meaning.Read)
        .map(f ->
            new Claim(
                ((Meaning.Read) f.meaning()).field(), column, f.whole(), f.words(), f.place()))
        // "Title" is a job, or it is "Mrs"
        .filter(c -> c.field() != Field.JOB || !mostly(column, words::isHonorific));
  }

  private void byContents() {
    fill(Field.EMAIL, cell -> cell.indexOf('@') > 0);
    fill(Field.JOB, cell -> words.roleGroup(cell).isPresent());
    if (!found.containsKey(Field.SURNAME) && !found.containsKey(Field.FIRST_NAME)) {
      fill(Field.WHOLE_NAME, this::isNameLike);
    }
  }

  private boolean isNameLike(String cell) {
    return cell.indexOf(' ') > 0
        && NAME_LIKE.matcher(cell).matches()
        && words.roleGroup(cell).isEmpty();
  }

  /** The column that holds such cells most, where most of its cells are such. */
  private void fill(Field field, Predicate<String> like) {
    if (!found.containsKey(field)) {
      table.columns().stream()
          .filter(column -> !found.containsValue(column) && mostly(column, like))
          .findFirst()
          .ifPresent(column -> found.put(field, column));
    }
  }

  private boolean mostly(int column, Predicate<String> like) {
    List<String> sample = table.sample(column, SAMPLE);
    return !sample.isEmpty() && sample.stream().filter(like).count() * 5 >= sample.size() * 3L;
  }
}
