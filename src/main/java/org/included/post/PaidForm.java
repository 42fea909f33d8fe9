package org.included.post;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.included.kernel.Problems;
import org.included.web.Choice;
import org.jspecify.annotations.Nullable;

/** When somebody is paid in one of their posts, as it stands in the form. */
record PaidForm(
    @Nullable String terms,
    @Nullable List<String> days,
    @Nullable String hours,
    @Nullable String term) {
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,2})|:([0-5]\\d))?\\s*(?:h|hours?)?");
  private static final int MOST_MINUTES = 7 * 24 * 60;

  static PaidForm of(Post post) {
    var minutes = post.paid().minutesAWeek();
    return new PaidForm(
        PostSql.code(post.contract()),
        post.paid().days().stream().map(PaidForm::slug).toList(),
        minutes == null ? "" : hours(minutes),
        post.paid().termTimeOnly() ? "yes" : "");
  }

  private static String hours(int minutes) {
    return minutes % 60 == 0
        ? Integer.toString(minutes / 60)
        : "%d:%02d".formatted(minutes / 60, minutes % 60);
  }

  private static String slug(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  String hoursTyped() {
    return hours == null ? "" : hours.strip();
  }

  /**
   * @param place of the post on the page, which is in the ids of its fields
   */
  Problems problems(int place) {
    return Problems.none()
        .andIf(contract() == null, "terms-" + place, "Select on what terms you work there")
        .andIf(
            !hoursTyped().isEmpty() && minutes() == null,
            "hours-" + place,
            "Enter the hours you are paid for in a week, like 16 or 16.5, or leave the box empty");
  }

  @Nullable Contract contract() {
    return Arrays.stream(Contract.values())
        .filter(c -> PostSql.code(c).equals(terms))
        .findFirst()
        .orElse(null);
  }

  Paid paid() {
    return new Paid(chosen(), minutes(), "yes".equals(term));
  }

  private Set<DayOfWeek> chosen() {
    var there = days == null ? List.<String>of() : days;
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> there.contains(slug(day)))
        .collect(Collectors.toSet());
  }

  private @Nullable Integer minutes() {
    var found = HOURS.matcher(hoursTyped().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      return null;
    }
    int whole = 60 * Integer.parseInt(found.group(1));
    int rest =
        found.group(3) != null
            ? Integer.parseInt(found.group(3))
            : found.group(2) != null
                ? new BigDecimal("0." + found.group(2)).multiply(BigDecimal.valueOf(60)).intValue()
                : 0;
    return whole + rest > MOST_MINUTES ? null : whole + rest;
  }

  List<Choice> contractChoices() {
    return Arrays.stream(Contract.values())
        .map(c -> Choice.of(PostSql.code(c), c.words()).checkedIf(c == contract()))
        .toList();
  }

  List<Choice> dayChoices() {
    return Arrays.stream(DayOfWeek.values())
        .map(day ->
            Choice.of(slug(day), day.getDisplayName(TextStyle.FULL, Locale.UK))
                .checkedIf(chosen().contains(day)))
        .toList();
  }

  List<Choice> termChoice() {
    return List.of(Choice.of("yes", "I am paid in term time only").checkedIf("yes".equals(term)));
  }
}
