package org.included.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.included.account.People;
import org.included.kernel.TypedDay;

/** From the cells of a row to a person with a job, or to why it cannot be one. */
final class RowReader {
  static final int LONGEST_NAME = 100;

  /** What stands in a cell for nothing. */
  private static final Set<String> NOTHING =
      Set.of("", "na", "none", "noemail", "nil", "no", "tbc", "unknown", "notknown");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** With which spreadsheets begin a formula, and which no name has. */
  private static final Pattern NO_NAME = Pattern.compile("\\A[=+@-].*|.*[<>{}\\[\\]|\\\\=@].*");

  private static final Pattern TIME = Pattern.compile("[tT ]\\d{1,2}:.*");

  /** What became of a row's cells. */
  sealed interface Read {
    record Person(StaffRow row) implements Read {}

    /**
     * @param why a sentence for whoever brings the list in
     */
    record Nobody(int number, String name, String job, String why) implements Read {}
  }

  private final Columns columns;
  private final StaffWords words;
  private final Map<String, String> chosen;
  private final Set<String> roleGroups;
  private final LocalDate today;

  /**
   * @param chosen role groups by job, as {@link #jobKey} has it, where somebody said; an empty
   *     group leaves the rows out
   * @param roleGroups the codes of those that there are
   */
  RowReader(
      Columns columns,
      StaffWords words,
      Map<String, String> chosen,
      Set<String> roleGroups,
      LocalDate today) {
    this.columns = columns;
    this.words = words;
    this.chosen = chosen;
    this.roleGroups = roleGroups;
    this.today = today;
  }

  List<Read> read(List<Line> lines) {
    return lines.stream().map(this::read).toList();
  }

  private Read read(Line line) {
    var name = name(line);
    var job = columns.in(line, Field.JOB);
    var typed = columns.in(line, Field.EMAIL);
    var email = NOTHING.contains(Plain.letters(typed)) ? Optional.of("") : People.address(typed);
    var leaves = day(line, Field.LEAVES);
    var group = roleGroup(job);
    var wrong =
        wrongName(name)
            .or(() ->
                email.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        "“"
                            + shortened(typed)
                            + "” is not one whole e-mail address. Mend it, or"
                            + " empty the cell"))
            .or(() ->
                leaves
                    .filter(day -> day.isBefore(today))
                    .map(day -> "They left on " + day.format(SerialDay.WORDS)))
            .or(() -> wrongJob(job, group));
    if (wrong.isPresent()) {
      return new Read.Nobody(line.number(), shortened(name.words()), shortened(job), wrong.get());
    }
    return new Read.Person(
        new StaffRow(
            line.number(),
            name,
            email.orElse(""),
            shortened(job),
            group.orElse(""),
            words.contract(columns.in(line, Field.CONTRACT), job).orElse(null),
            day(line, Field.STARTS).orElse(null)));
  }

  private FullName name(Line line) {
    var whole = columns.in(line, Field.WHOLE_NAME);
    var first = columns.in(line, Field.FIRST_NAME);
    var surname = columns.in(line, Field.SURNAME);
    return first.isEmpty() && surname.isEmpty()
        ? FullName.of(whole, words)
        : FullName.of(first, surname, words);
  }

  /** Some systems write a time behind it. */
  private Optional<LocalDate> day(Line line, Field field) {
    return TypedDay.parse(TIME.matcher(columns.in(line, field)).replaceFirst(""));
  }

  private static Optional<String> wrongName(FullName name) {
    var text = name.words();
    if (text.isEmpty()) {
      return Optional.of("There is no name");
    }
    if (NO_NAME.matcher(name.first()).matches()
        || NO_NAME.matcher(name.surname()).matches()
        || !LETTER.matcher(text).find()) {
      return Optional.of("“" + shortened(text) + "” is not a name");
    }
    return text.length() > LONGEST_NAME
        ? Optional.of("The name is longer than " + LONGEST_NAME + " letters")
        : Optional.empty();
  }

  private Optional<String> roleGroup(String job) {
    var said = chosen.get(jobKey(job));
    return (said != null ? Optional.of(said) : words.roleGroup(job)).filter(roleGroups::contains);
  }

  private Optional<String> wrongJob(String job, Optional<String> group) {
    if (group.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        chosen.containsKey(jobKey(job))
            ? "You left this job out"
            : job.isEmpty()
                ? "There is no job. Say under Jobs what they work as"
                : "We do not know this job. Say under Jobs what it is");
  }

  /** The same for jobs that are written a little differently. */
  static String jobKey(String job) {
    return Plain.words(job);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
  }
}
