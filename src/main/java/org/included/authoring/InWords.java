package org.included.authoring;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.included.library.Cover;
import org.included.library.Status;
import org.included.library.WorkingText;

/** What is known of a working text, as sentences. */
final class InWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private InWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String status(Status status) {
    return switch (status) {
      case DRAFT -> "Draft";
      case IN_REVIEW -> "In review";
      case PUBLISHED -> "Published";
      case DUE_REVIEW -> "Published, due for review";
      case RETIRED -> "Retired";
    };
  }

  /** "by 30 November 2027", and whether that day has passed. */
  static String reviewBy(Cover cover, LocalDate today) {
    var by = "by " + day(cover.reviewBy());
    return cover.reviewBy().isBefore(today) ? by + ": that day has passed" : by;
  }

  /** "2 errors, 1 piece of advice"; "none". */
  static String findings(WorkingText text) {
    int errors = text.errors();
    int advice = text.findings().size() - errors;
    var counted = new ArrayList<String>();
    if (errors > 0) {
      counted.add(number(errors, "error", "errors"));
    }
    if (advice > 0) {
      counted.add(number(advice, "piece", "pieces") + " of advice");
    }
    return counted.isEmpty() ? "none" : String.join(", ", counted);
  }

  /** With a capital; empty stays empty. */
  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** "1 step", "3 steps". */
  static String number(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
