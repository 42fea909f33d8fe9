package org.included.authoring;

import java.time.LocalDate;
import java.util.List;
import org.included.library.Review;
import org.included.library.Source;
import org.included.library.Strength;
import org.included.library.WorkingText;
import org.jspecify.annotations.Nullable;

/** The sources of a working text, with what only its authors need to know of them. */
final class SourceList {
  /**
   * One source.
   *
   * @param strength in words
   * @param checked when somebody last looked it up, and whether that is long ago
   * @param cited in how many places
   */
  record Listed(Source source, String strength, String checked, String cited) {}

  private SourceList() {}

  /** In the order of the file. */
  static List<Listed> of(WorkingText text, LocalDate today) {
    return text.module().stream()
        .flatMap(m -> m.cover().sources().values().stream())
        .map(s ->
            new Listed(
                s,
                strength(s.strength()),
                checked(s, today),
                cited(text.cited().getOrDefault(s.key(), 0))))
        .toList();
  }

  /** How many there are, and what is to do about them. */
  static List<String> sentences(WorkingText text, LocalDate today) {
    var sources =
        text.module().stream().flatMap(m -> m.cover().sources().values().stream()).toList();
    long old = sources.stream().filter(s -> Review.isLongAgo(s.checked(), today)).count();
    long uncited = sources.stream().filter(s -> !text.cited().containsKey(s.key())).count();
    return List.of(
        "The module has " + InWords.number(sources.size(), "source", "sources"),
        old == 0
            ? "None was last checked more than 18 months ago"
            : "Last checked more than 18 months ago: " + old,
        uncited == 0 ? "Each is cited" : "Cited nowhere: " + uncited);
  }

  private static String strength(@Nullable Strength strength) {
    if (strength == null) {
      return "No strength is given";
    }
    return switch (strength) {
      case STRONG -> "Strong evidence";
      case MODERATE -> "Moderate evidence";
      case EARLY -> "Early evidence";
      case MIXED -> "Mixed evidence";
      case UNCLEAR -> "Unclear evidence";
      case GUIDANCE -> "Guidance, not evidence";
      case LAW -> "Law, not evidence";
    };
  }

  private static String checked(Source source, LocalDate today) {
    if (source.checked().equals(LocalDate.EPOCH)) {
      return "Nobody has said when it was checked";
    }
    var checked = "Last checked on " + InWords.day(source.checked());
    return Review.isLongAgo(source.checked(), today)
        ? checked + ": more than 18 months ago, so look it up again"
        : checked;
  }

  private static String cited(int places) {
    return places == 0 ? "Cited nowhere" : "Cited in " + InWords.number(places, "place", "places");
  }
}
