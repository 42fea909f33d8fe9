package org.included.setting;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The bank holidays of England, by rule: the Banking and Financial Dealings Act 1971, Schedule 1;
 * Good Friday and Christmas Day by common law; New Year's Day (since 1974) and early May (since
 * 1978) by a proclamation that is made every year. One that falls on a weekend is on the next
 * weekday that is none. What single proclamations moved or added is in {@code bank-holidays.csv}.
 */
public final class BankHolidays {
  /**
   * @param movedFrom null where the day was added
   */
  private record Proclaimed(@Nullable LocalDate movedFrom, LocalDate day, String name) {}

  private static final BankHolidays ENGLAND = new BankHolidays(read());

  private final List<Proclaimed> proclaimed;
  private final Map<Integer, SortedMap<LocalDate, String>> years = new ConcurrentHashMap<>();

  private BankHolidays(List<Proclaimed> proclaimed) {
    this.proclaimed = proclaimed;
  }

  public static BankHolidays ofEngland() {
    return ENGLAND;
  }

  public boolean isOn(LocalDate day) {
    return in(day.getYear()).containsKey(day);
  }

  /**
   * With their names, as gov.uk lists them: of one that falls on a weekend, the day in its place.
   */
  public SortedMap<LocalDate, String> in(int year) {
    return years.computeIfAbsent(year, this::made);
  }

  private SortedMap<LocalDate, String> made(int year) {
    var days = new TreeMap<LocalDate, String>();
    put(days, LocalDate.of(year, 1, 1), "New Year’s Day");
    var easter = easterSunday(year);
    days.put(easter.minusDays(2), "Good Friday");
    days.put(easter.plusDays(1), "Easter Monday");
    days.put(in(year, Month.MAY).with(firstInMonth(MONDAY)), "Early May bank holiday");
    days.put(in(year, Month.MAY).with(lastInMonth(MONDAY)), "Spring bank holiday");
    days.put(in(year, Month.AUGUST).with(lastInMonth(MONDAY)), "Summer bank holiday");
    // where the 25th is a Sunday, the 26th is Boxing Day's own
    var christmas = LocalDate.of(year, 12, 25);
    var boxing = christmas.plusDays(1);
    if (isWeekend(boxing)) {
      put(days, christmas, "Christmas Day");
      put(days, boxing, "Boxing Day");
    } else {
      days.put(boxing, "Boxing Day");
      put(days, christmas, "Christmas Day");
    }
    for (var one : proclaimed) {
      if (one.day.getYear() == year) {
        days.keySet().removeIf(day -> day.equals(one.movedFrom));
        days.put(one.day, one.name);
      }
    }
    return Collections.unmodifiableSortedMap(days);
  }

  private static LocalDate in(int year, Month month) {
    return LocalDate.of(year, month, 1);
  }

  private static void put(SortedMap<LocalDate, String> days, LocalDate day, String name) {
    var free = day;
    while (isWeekend(free) || days.containsKey(free)) {
      free = free.plusDays(1);
    }
    days.put(free, free.equals(day) ? name : name + " (substitute day)");
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** By the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  private static List<Proclaimed> read() {
    try (var in =
        Objects.requireNonNull(BankHolidays.class.getResourceAsStream("bank-holidays.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> Arrays.asList(line.split(",", -1)))
          .map(cells ->
              new Proclaimed(
                  cells.getFirst().isEmpty() ? null : LocalDate.parse(cells.getFirst()),
                  LocalDate.parse(cells.get(1)),
                  cells.get(2)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
