package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.included.IncludedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Files that break off where every row is whole. The piece is always a month younger. */
@IncludedTest
@Transactional
class CutOffTest {
  private static final int ROWS = 200;

  @Autowired Registers registers;
  @TempDir Path folder;

  @Test
  void within_the_last_field_of_a_row() {
    for (var whole : new Edition[] {schools(ROWS), nurseries(ROWS)}) {
      var csv = whole.csv();
      var piece = file(csv.substring(0, csv.length() - 2));
      for (boolean manyGone : new boolean[] {false, true}) {
        refused(piece, manyGone, "last line of this file has no end");
      }
    }
  }

  @Test
  void right_after_a_row() {
    for (var whole : new Edition[] {schools(ROWS), nurseries(ROWS)}) {
      take(whole.in(folder, "whole-2026-10-01.csv"));
      refused(file(lines(whole.csv(), ROWS - 3)), false, "may be cut off");
    }
  }

  @Test
  void somebody_may_say_that_it_is_right() {
    var whole = schools(ROWS);
    take(whole.in(folder, "whole-2026-10-01.csv"));
    var piece = file(lines(whole.csv(), ROWS - 3));
    assertThat(registers.take(piece, null, true, Progress.NONE).report().unlisted()).isEqualTo(3);
  }

  @Test
  void an_ordinary_month_is_taken() {
    take(schools(ROWS).in(folder, "whole-2026-10-01.csv"));
    var later = schools(ROWS + 2);
    for (int gone : new int[] {0, 7, 50, 198, 199}) {
      later.without(Integer.toString(820000 + gone));
    }
    assertThat(take(later.in(folder, "whole-2026-11-01.csv")).unlisted()).isEqualTo(5);
    take(schools(ROWS + 2).in(folder, "whole-2026-11-02.csv"));
  }

  @Test
  void of_a_small_register_the_last_may_be_gone() {
    take(schools(20).in(folder, "whole-2026-10-01.csv"));
    assertThat(take(schools(10).in(folder, "whole-2026-11-01.csv")).unlisted()).isEqualTo(10);
  }

  @Test
  void links_come_without_an_end_of_the_last_line() {
    var csv =
        Edition.ofLinks()
            .row("1", "URN", "810001", "LinkURN", "810002", "LinkType", "Successor")
            .csv();
    assertThat(take(file(csv.strip())).rows()).isEqualTo(1);
  }

  private static Edition schools(int rows) {
    var all = Edition.ofSchools();
    for (int i = 0; i < rows; i++) {
      all.school(Integer.toString(820000 + i));
    }
    return all;
  }

  /** In an order that is not that of their numbers, as Ofsted has them. */
  private static Edition nurseries(int rows) {
    var all = Edition.ofEarlyYears();
    for (int i = 0; i < rows; i++) {
      all.nursery("EY" + (820000 + i * 7 % rows));
    }
    return all;
  }

  private static String lines(String csv, int rows) {
    return csv.lines().limit(rows + 1).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private Path file(String csv) {
    return Edition.write(folder, "piece-2026-11-01.csv", csv.getBytes(Edition.WINDOWS));
  }

  /** The invented registers that are there go: they are fewer than anybody asks about. */
  private Report take(Path file) {
    return registers.take(file, null, false, Progress.NONE).report();
  }

  private void refused(Path file, boolean manyGone, String why) {
    assertThatThrownBy(() -> registers.take(file, null, manyGone, Progress.NONE))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(why);
  }
}
