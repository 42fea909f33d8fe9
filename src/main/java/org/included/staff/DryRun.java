package org.included.staff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.included.staff.Lookalikes.One;
import org.included.staff.RowReader.Read;
import org.included.staff.Verdict.Kind;

/**
 * What would become of a list: one verdict for each row, with its reason, and nothing done. The
 * order of the rows decides nothing. Adding what it says and asking again finds it all there.
 */
final class DryRun {
  /** Of rows that say the same, the one that stands for all; then addresses and numbers decide. */
  private static final Comparator<StaffRow> FIRST =
      Comparator.comparing((StaffRow row) -> row.name().words())
          .thenComparing(StaffRow::job)
          .thenComparing(row -> String.valueOf(row.contract()))
          .thenComparing(row -> String.valueOf(row.starts()));

  private final List<StaffRow> rows;
  private final Set<String> shared = new HashSet<>();
  private final Map<String, StaffRow> firsts = new HashMap<>();
  private final Map<String, List<Known>> knownByName;
  private final Map<String, List<Known>> knownByEmail;
  private final Lookalikes lookalikes;

  private DryRun(List<StaffRow> read, List<Known> here) {
    Map<String, Set<String>> namesByEmail =
        read.stream()
            .filter(StaffRow::hasEmail)
            .collect(groupingBy(StaffRow::email, mapping(row -> row.name().key(), toSet())));
    namesByEmail.forEach((email, names) -> {
      if (names.size() > 1) {
        shared.add(email);
      }
    });
    this.rows = read.stream().map(this::own).toList();
    Map<Integer, String> typed =
        read.stream().collect(toMap(StaffRow::number, StaffRow::email, (a, _) -> a));
    var first =
        FIRST
            .thenComparing((StaffRow row) -> typed.getOrDefault(row.number(), ""))
            .thenComparingInt(StaffRow::number);
    rows.forEach(
        row -> firsts.merge(row.content(), row, (a, b) -> first.compare(a, b) <= 0 ? a : b));
    this.knownByName = here.stream().collect(groupingBy(known -> known.name().key()));
    this.knownByEmail = here.stream().filter(Known::hasEmail).collect(groupingBy(Known::email));
    this.lookalikes =
        new Lookalikes(
            Stream.concat(
                here.stream()
                    .sorted(Comparator.comparing(Known::identity))
                    .map(known ->
                        new One(
                            known.identity(),
                            known.name(),
                            known.hasEmail(),
                            known.name().words() + ", who is here already,")),
                firsts.values().stream()
                    .sorted(Comparator.comparing(StaffRow::content))
                    .map(DryRun::one)));
  }

  /** Several people share the address: it makes nobody one person, and tells nobody apart. */
  private StaffRow own(StaffRow row) {
    return shared.contains(row.email()) ? row.withoutEmail() : row;
  }

  private static One one(StaffRow row) {
    return new One(
        row.identity(),
        row.name(),
        row.hasEmail(),
        "Row " + row.number() + ", " + row.name().words() + ",");
  }

  /** In the order of the rows. */
  static List<Verdict> of(List<Read> read, List<Known> here) {
    var usable =
        read.stream()
            .flatMap(r -> r instanceof Read.Person person ? Stream.of(person.row()) : Stream.of())
            .toList();
    var run = new DryRun(usable, here);
    var own = run.rows.iterator();
    return read.stream()
        .map(r ->
            switch (r) {
              case Read.Nobody nobody ->
                  new Verdict(
                      nobody.number(),
                      nobody.name(),
                      nobody.job(),
                      Kind.LEFT_OUT,
                      nobody.why(),
                      null);
              case Read.Person person -> run.verdict(person.row(), own.next());
            })
        .toList();
  }

  private Verdict verdict(StaffRow read, StaffRow row) {
    var first = firsts.getOrDefault(row.content(), row);
    if (first.number() != row.number()) {
      return new Verdict(
          row.number(),
          row.name().words(),
          row.job(),
          Kind.LEFT_OUT,
          "Row " + first.number() + " says the same",
          null);
    }
    if (isThere(row)) {
      return Verdict.of(row, Kind.THERE, "They are here already with this job");
    }
    return perhaps(row)
        .map(why -> Verdict.of(row, Kind.PERHAPS, why))
        .orElseGet(() -> Verdict.of(row, Kind.ADD, how(read, row)));
  }

  /** The same address or the same name, with the same job; two addresses say that they are two. */
  private boolean isThere(StaffRow row) {
    return Stream.concat(
            withEmailOf(row).stream(),
            knownByName.getOrDefault(row.name().key(), List.of()).stream()
                .filter(known -> !known.hasEmail() || !row.hasEmail()))
        .anyMatch(known -> known.roleGroup().equals(row.roleGroup()));
  }

  private List<Known> withEmailOf(StaffRow row) {
    return knownByEmail.getOrDefault(row.email(), List.of());
  }

  private Optional<String> perhaps(StaffRow row) {
    if (withEmailOf(row).stream().anyMatch(known -> !known.name().couldBe(row.name()))) {
      return Optional.of(
          "Somebody who is here already has this e-mail address, with another name and job. Add"
              + " them if it is the same person with a further job");
    }
    return lookalikes
        .like(one(row))
        .map(like ->
            like.other().where()
                + " "
                + like.how()
                + ". Add them if they are two people, or if one"
                + " person has two jobs");
  }

  private static String how(StaffRow read, StaffRow row) {
    if (row.hasEmail()) {
      return "New here, with an e-mail address of their own";
    }
    return read.hasEmail()
        ? "New here. Others use this e-mail address too, so it is left out"
        : "New here, without an e-mail address";
  }
}
