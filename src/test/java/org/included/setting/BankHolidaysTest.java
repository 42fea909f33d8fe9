package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what gov.uk lists for England and Wales (and, for 2029 and 2030, what the Act says). */
class BankHolidaysTest {
  @ParameterizedTest
  @CsvSource({
    "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    "2029, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    "2030, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"
  })
  void of_a_year(int year, String days) {
    assertThat(
            BankHolidays.ofEngland().in(year).keySet().stream()
                .map(day -> day.toString().substring(5))
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-27, Christmas Day (substitute day)",
    "2021-12-28, Boxing Day (substitute day)",
    "2022-12-26, Boxing Day",
    "2022-12-27, Christmas Day (substitute day)",
    "2020-12-28, Boxing Day (substitute day)",
    "2022-06-02, Spring bank holiday"
  })
  void with_its_name(LocalDate day, String name) {
    assertThat(BankHolidays.ofEngland().in(day.getYear())).containsEntry(day, name);
  }

  @Property
  void easter_is_a_sunday_between_22_march_and_25_april(
      @ForAll @IntRange(min = 1600, max = 4000) int year) {
    var easter = BankHolidays.easterSunday(year);
    assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
  }

  @Property
  void there_are_eight_where_nothing_was_proclaimed_and_none_on_a_weekend(
      @ForAll @IntRange(min = 2024, max = 2200) int year) {
    var days = BankHolidays.ofEngland().in(year).keySet();
    assertThat(days).hasSize(8).noneMatch(BankHolidays::isWeekend);
  }
}
