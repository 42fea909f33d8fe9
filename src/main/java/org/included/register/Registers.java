package org.included.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.setting.Changes;
import org.included.setting.Directory;
import org.included.setting.Listing;
import org.included.setting.SchoolLink;
import org.included.setting.Terms;
import org.included.setting.TooManyGone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door: take in a file of a public register, or of term dates. */
@Component
public class Registers {
  private static final Pattern DAY_IN_NAME = Pattern.compile("(20\\d\\d)-?([01]\\d)-?([0-3]\\d)");

  /**
   * A file that was taken in.
   *
   * @param before whether it was taken before, and nothing was done now
   */
  record Taken(Source source, LocalDate day, Report report, boolean before) {}

  private final Directory directory;
  private final Terms terms;
  private final EditionSql editions;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Registers(
      Directory directory, Terms terms, EditionSql editions, Audit audit, Ids ids, Clock clock) {
    this.audit = audit;
    this.directory = directory;
    this.terms = terms;
    this.editions = editions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes a file in whose name has its day, with nobody who watches.
   *
   * @throws FileRefused if it is no register, a broken one, or older than what is known
   */
  @Transactional
  public void take(Path path) {
    take(path, null, false, Progress.NONE);
  }

  /**
   * Takes a file in, all of it or nothing. What it is, is seen by its columns.
   *
   * @param day of the edition; where it is null, the day in the name of the file
   * @param manyGone whether it is all right for many open settings or links to be gone
   * @throws FileRefused if it is no register, a broken one, or older than what is known
   */
  @Transactional
  Taken take(Path path, @Nullable LocalDate day, boolean manyGone, Progress progress) {
    var file = RegisterFile.of(path);
    directory.alone();
    progress.at(0, file.bytes());
    try {
      var source = source(file);
      var edition = day == null ? dayOf(source, path) : day;
      if (edition.isAfter(LocalDate.now(clock))) {
        throw new FileRefused("The day of this edition, " + edition + ", is still to come.");
      }
      return switch (source) {
        case SCHOOL_LINKS -> links(file, edition, manyGone, progress);
        case TERM_DATES -> termDates(file, edition, progress);
        case SCHOOLS, SCHOOL_LIST, EARLY_YEARS ->
            listings(source, file, edition, manyGone, progress);
      };
    } catch (TooManyGone e) {
      throw new FileRefused(
          e.gone()
              + " of "
              + e.known()
              + " "
              + e.what()
              + " are not in this file, so it may be a piece of one."
              + " If it is right, say so and send it again.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #take(Path, LocalDate, boolean, Progress)}, by whoever runs the command. */
  @Transactional
  Taken takeByCommand(Path path, @Nullable LocalDate day, boolean manyGone, Progress progress) {
    var taken = take(path, day, manyGone, progress);
    note(taken, null, "the operator, by command");
    return taken;
  }

  /**
   * Puts a line into the trail, unless nothing was done.
   *
   * @param by null where nobody is signed in
   */
  void note(Taken taken, @Nullable PersonId by, String capacity) {
    if (!taken.before()) {
      var what = taken.source().words() + ", " + InWords.day(taken.day());
      audit.write(by, capacity, Act.TOOK_REGISTER, what, null, List.of());
    }
  }

  private Taken links(RegisterFile file, LocalDate day, boolean manyGone, Progress progress)
      throws IOException {
    return once(
        Source.SCHOOL_LINKS,
        file,
        day,
        () -> {
          try (var rows = new RegisterReader<SchoolLink>(file, progress).as(new LinkRows())) {
            var changes = directory.link(rows, rows::leftOut, manyGone);
            return new Made(report(changes, rows, 0, List.of()), List.of());
          }
        });
  }

  private Taken listings(
      Source source, RegisterFile file, LocalDate day, boolean manyGone, Progress progress)
      throws IOException {
    var layout = Objects.requireNonNull(layouts().get(source));
    return once(
        source,
        file,
        day,
        () -> {
          try (var rows = new RegisterReader<Listing>(file, progress).as(layout)) {
            var elsewhere = new UnknownAuthorities(directory.authoritiesOfEngland());
            var register = layout.register();
            var changes =
                directory.take(register, day, elsewhere.counting(rows), rows::leftOut, manyGone);
            if (register.isComplete()) {
              CutOff.refuse(file, rows, editions.mark(source), manyGone);
            }
            var report = report(changes, rows, elsewhere.rows(), elsewhere.commonest());
            return new Made(report, CutOff.mark(rows));
          }
        });
  }

  /** What was in force, was replaced, and is given again, is in force again. */
  private Taken termDates(RegisterFile file, LocalDate day, Progress progress) throws IOException {
    var report = new TermFile(terms, directory.authorities()).take(file, progress);
    boolean before = report.nothing() && editions.isKnown(Source.TERM_DATES, file.sha256());
    if (!before) {
      editions.insert(
          ids.next(), Source.TERM_DATES, day, file.sha256(), clock.instant(), report, List.of());
    }
    return new Taken(Source.TERM_DATES, day, report, before);
  }

  private Map<Source, Layout> layouts() {
    return Map.of(
        Source.SCHOOLS, new SchoolsLayout(),
        Source.SCHOOL_LIST, new SchoolListLayout(clock),
        Source.EARLY_YEARS,
            new EarlyYearsLayout(new AuthorityNames(directory.authoritiesByName())));
  }

  /**
   * What the file is, from its beginning.
   *
   * @throws FileRefused if it is no register that we know
   */
  Source look(Path path) {
    try {
      return source(RegisterFile.glance(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Source source(RegisterFile file) throws IOException {
    var header = header(file);
    if (header.containsAll(LinkRows.COLUMNS)) {
      return Source.SCHOOL_LINKS;
    }
    if (header.containsAll(TermRows.COLUMNS)) {
      return Source.TERM_DATES;
    }
    return layouts().entrySet().stream()
        .filter(l -> header.containsAll(l.getValue().columns()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new FileRefused(notKnown(header)));
  }

  private static Set<String> header(RegisterFile file) throws IOException {
    try (var reader = new RegisterReader<Listing>(file, Progress.NONE)) {
      return Set.copyOf(reader.header());
    }
  }

  private static String notKnown(Set<String> header) {
    return "This is no register that we know. Its columns are: "
        + Row.shortened(String.join(", ", header.stream().sorted().limit(5).toList()))
        + ". We know "
        + String.join("; ", List.of(Source.values()).stream().map(Source::words).toList())
        + ".";
  }

  /**
   * @param mark by what the next edition is seen to be whole
   */
  private record Made(Report report, List<String> mark) {}

  private interface Taking {
    Made now() throws IOException;
  }

  private Taken once(Source source, RegisterFile file, LocalDate day, Taking taking)
      throws IOException {
    Optional<EditionSql.Row> before = editions.of(source, day, file.sha256());
    if (before.isPresent()) {
      return new Taken(source, before.get().day(), before.get().report(), true);
    }
    editions
        .newest(source.family())
        .filter(day::isBefore)
        .ifPresent(newest -> {
          throw new FileRefused(
              "This edition is of " + day + ", and one of " + newest + " was taken in already.");
        });
    var made = taking.now();
    editions.insert(
        ids.next(), source, day, file.sha256(), clock.instant(), made.report(), made.mark());
    return new Taken(source, day, made.report(), false);
  }

  private static Report report(
      Changes changes, RegisterReader<?> rows, int withoutAuthority, List<String> authorities) {
    return new Report(
        changes.rows(),
        changes.listed(),
        changes.unlisted(),
        changes.changed(),
        withoutAuthority,
        authorities,
        rows.refused(),
        rows.refusals());
  }

  private LocalDate dayOf(Source source, Path path) {
    return dayIn(String.valueOf(path.getFileName()))
        .or(() -> source.hasDay() ? Optional.empty() : Optional.of(LocalDate.now(clock)))
        .orElseThrow(() ->
            new FileRefused(
                "Of which day is this edition? The name of the file does not say, as in"
                    + " edubasealldata20261123.csv."));
  }

  /**
   * The day that the name of a file has in it.
   *
   * @throws FileRefused if there is no such day
   */
  static Optional<LocalDate> dayIn(String name) {
    var found = DAY_IN_NAME.matcher(name);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3)));
    } catch (DateTimeParseException e) {
      throw new FileRefused("There is no such day as in the name of the file: " + name);
    }
  }
}
