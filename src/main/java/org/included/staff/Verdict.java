package org.included.staff;

import org.jspecify.annotations.Nullable;

/**
 * What would become of a row.
 *
 * @param number of the row, as the spreadsheet shows it
 * @param name as it stands there
 * @param job as it stands there
 * @param why a sentence for whoever brings the list in
 * @param row what would be added, with an address only where it is theirs alone; null where nothing
 *     can be
 */
record Verdict(int number, String name, String job, Kind kind, String why, @Nullable StaffRow row) {
  enum Kind {
    ADD("To add"),
    PERHAPS("Perhaps the same person"),
    THERE("Already there"),
    LEFT_OUT("Left out");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Verdict of(StaffRow row, Kind kind, String why) {
    return new Verdict(row.number(), row.name().words(), row.job(), kind, why, row);
  }
}
