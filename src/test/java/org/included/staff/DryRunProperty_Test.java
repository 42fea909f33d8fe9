package org.included.staff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.included.staff.Verdict.Kind;

/** Few names, addresses and jobs, so that they meet in every way. */
class DryRunProperty_Test {
  private static final StaffWords WORDS = StaffWords.ours();
  private static final List<String> HEADINGS = List.of("Forename", "Surname", "Email", "Job");

  @Provide
  Arbitrary<List<String>> row() {
    return Combinators.combine(
            Arbitraries.of("Bea", "B", "Beatrice", "Siân", "Ash", "", "=1"),
            Arbitraries.of("Ash", "Ashe", "O'Brien-Elm", "OBrien Elm", "Bea", "علي", ""),
            Arbitraries.of("", "bea@x.org", "office@x.org", "sian@x.org", "not one"),
            Arbitraries.of("Teacher", "SENCO", "Cook", "Wizard"))
        .as(List::of);
  }

  @Provide
  Arbitrary<Known> known() {
    return Combinators.combine(
            Arbitraries.of("Bea Ash", "Bea", "", "Siân O'Brien-Elm", "Ash Bea"),
            Arbitraries.of("", "bea@x.org", "office@x.org"),
            Arbitraries.of("teacher", "senco"))
        .as((name, email, group) ->
            new Known(
                name.isEmpty() ? new FullName("", "") : FullName.of(name, WORDS), email, group));
  }

  private static List<Verdict> run(List<List<String>> rows, List<Known> here, List<Integer> order) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(new Line(i + 2, in(rows.get(i), order)));
    }
    var table =
        StaffTable.of(
            new Sheet(
                "",
                0,
                Stream.concat(Stream.of(new Line(1, in(HEADINGS, order))), lines.stream())
                    .toList()),
            WORDS);
    var reader =
        new RowReader(
            ColumnGuess.of(table, WORDS),
            WORDS,
            Map.of(),
            Set.of("teacher", "senco", "support-staff"),
            LocalDate.of(2026, 11, 23));
    return DryRun.of(reader.read(table.lines()), here);
  }

  private static List<String> in(List<String> cells, List<Integer> order) {
    return order.stream().map(cells::get).toList();
  }

  private static List<Integer> shuffled(int size, long seed) {
    var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  @Property(tries = 300)
  void every_row_has_one_verdict_with_a_reason(
      @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("row") List<String>> rows,
      @ForAll @Size(max = 4) List<@net.jqwik.api.From("known") Known> here) {
    var run = run(rows, here, List.of(0, 1, 2, 3));
    assertThat(run)
        .extracting(Verdict::number)
        .containsExactlyElementsOf(IntStream.range(2, rows.size() + 2).boxed().toList());
    assertThat(run)
        .allSatisfy(v -> {
          assertThat(v.why()).isNotBlank();
          assertThat(v.row() == null).isEqualTo(v.kind() == Kind.LEFT_OUT);
        });
  }

  @Property(tries = 300)
  void the_order_of_rows_and_columns_decides_nothing(
      @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("row") List<String>> rows,
      @ForAll @Size(max = 4) List<@net.jqwik.api.From("known") Known> here,
      @ForAll long seed) {
    var order = shuffled(rows.size(), seed);
    var other = run(order.stream().map(rows::get).toList(), here, shuffled(HEADINGS.size(), seed));
    assertThat(byRow(order.stream().map(rows::get).toList(), other))
        .isEqualTo(byRow(rows, run(rows, here, List.of(0, 1, 2, 3))));
  }

  /**
   * Rows that say the same are told apart by nobody, also where one has as a surname what the other
   * has as a first name: of those, whichever comes first is added.
   */
  private static Map<List<String>, List<Kind>> byRow(List<List<String>> rows, List<Verdict> run) {
    return IntStream.range(0, rows.size())
        .boxed()
        .collect(
            groupingBy(
                i -> said(rows.get(i)),
                mapping(
                    i -> run.get(i).kind(),
                    java.util.stream.Collectors.collectingAndThen(
                        toList(), kinds -> kinds.stream().sorted().toList()))));
  }

  private static List<String> said(List<String> row) {
    return List.of((row.get(0) + " " + row.get(1)).strip(), row.get(2), row.get(3));
  }

  @Property(tries = 300)
  void adding_twice_adds_nobody_the_second_time(
      @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("row") List<String>> rows,
      @ForAll @Size(max = 4) List<@net.jqwik.api.From("known") Known> here,
      @ForAll boolean alikeToo) {
    var first = run(rows, here, List.of(0, 1, 2, 3));
    var after = new ArrayList<>(here);
    first.stream()
        .filter(v -> v.kind() == Kind.ADD || (alikeToo && v.kind() == Kind.PERHAPS))
        .flatMap(v -> Stream.ofNullable(v.row()))
        .forEach(row -> after.add(new Known(row.name(), row.email(), row.roleGroup())));
    var second = run(rows, after, List.of(0, 1, 2, 3));
    for (int i = 0; i < first.size(); i++) {
      boolean added =
          first.get(i).kind() == Kind.ADD || (alikeToo && first.get(i).kind() == Kind.PERHAPS);
      assertThat(second.get(i).kind())
          .as(rows.get(i).toString())
          .isNotEqualTo(Kind.ADD)
          .isEqualTo(added ? Kind.THERE : second.get(i).kind());
    }
  }
}
