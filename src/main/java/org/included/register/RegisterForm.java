package org.included.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.included.kernel.Problems;
import org.included.web.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What came with a file.
 *
 * @param source what the file is; null where it is none, or no register
 * @param day of the edition; null where nobody says
 * @param typedDay as it was typed
 */
record RegisterForm(
    @Nullable Source source,
    @Nullable LocalDate day,
    String typedDay,
    boolean manyGone,
    Problems problems) {
  private static final DateTimeFormatter BRITISH = Row.days("d/M/uuuu");
  private static final String AGAIN = ", and choose the file once more";

  static RegisterForm of(Upload upload, Registers registers, LocalDate today) {
    var problems = upload.problems("file");
    var typed = upload.field("day").strip();
    var manyGone = !upload.field("many-gone").isEmpty();
    Source source = null;
    Optional<LocalDate> day = Optional.empty();
    if (upload.chosen()) {
      try {
        source = registers.look(upload.path());
        if (typed.isEmpty()) {
          day = Registers.dayIn(upload.name());
          if (day.isEmpty() && !source.hasDay()) {
            day = Optional.of(today);
          }
        }
      } catch (FileRefused e) {
        problems = problems.and("file", String.valueOf(e.getMessage()));
      }
    }
    if (!typed.isEmpty()) {
      day = day(typed);
      problems =
          problems.andIf(
              day.isEmpty(), "day", "Write the day like 23/11/2026 or 2026-11-23" + AGAIN);
    } else if (source != null && !problems.any()) {
      problems =
          problems.andIf(
              day.isEmpty(), "day", "Say of which day this file is. Its name does not" + AGAIN);
    }
    problems =
        problems.andIf(
            day.filter(today::isBefore).isPresent(),
            "day",
            "This day is still to come. Look at it again" + AGAIN);
    return new RegisterForm(source, day.orElse(null), typed, manyGone, problems);
  }

  private static Optional<LocalDate> day(String typed) {
    for (var format : new DateTimeFormatter[] {DateTimeFormatter.ISO_LOCAL_DATE, BRITISH}) {
      try {
        return Optional.of(LocalDate.parse(typed, format));
      } catch (DateTimeParseException e) {
        // perhaps in the other way
      }
    }
    return Optional.empty();
  }
}
