package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.included.IncludedTest;
import org.included.account.Audit;
import org.included.setting.Directory;
import org.included.setting.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;

/** A file of term dates, taken in like a register. */
@IncludedTest
@Transactional
class TermFileTest {
  private static final String HEADER = "authority,academic_year,what,from,to\n";
  private static final String ONE =
      HEADER
          + "201,2030/31,Term,2030-09-03,2030-12-20\n"
          + "201,2030-31,half-term break,28/10/2030,1/11/2030\n"
          + "201,2030/2031,INSET,2/9/2030,\n"
          + "202,2030/31,term,2030-09-04,2030-12-19\n";

  @Autowired Registers registers;
  @Autowired Audit audit;
  @Autowired Directory directory;
  @Autowired Terms terms;
  @TempDir Path folder;

  @Test
  void one_file_may_have_several_authorities_and_the_same_twice_says_so() {
    var taken = take("terms.csv", ONE);
    assertThat(taken.source()).isEqualTo(Source.TERM_DATES);
    assertThat(taken.report().rows()).isEqualTo(4);
    assertThat(taken.report().listed()).isEqualTo(2);
    assertThat(take("again.csv", ONE).before()).isTrue();
    var other = take("other.csv", ONE + "\n");
    assertThat(other.before()).isFalse();
    assertThat(other.report().nothing()).isTrue();
  }

  @Test
  void a_year_is_replaced_whole_and_what_a_file_leaves_out_stays() {
    take("terms.csv", ONE);
    var later = HEADER + "201,2030/31,term,2030-09-05,2030-12-20\n";
    var report = take("later.csv", later).report();
    assertThat(report.changed()).isEqualTo(Map.of("school years", 1));
    assertThat(report.listed()).isZero();
    var back = take("back.csv", ONE);
    assertThat(back.before()).as("what it says was not in force any more").isFalse();
    assertThat(back.report().changed()).isEqualTo(Map.of("school years", 1));
  }

  @Test
  void it_holds_for_the_schools_of_the_authority() {
    registers.take(
        Edition.ofSchools().school("810001").in(folder, "edubase20261101.csv"),
        null,
        true,
        Progress.NONE);
    take("terms.csv", ONE);
    var school = directory.numbered("810001").one().orElseThrow();
    assertThat(terms.isTermDay(school, LocalDate.of(2030, 10, 29))).isFalse();
    assertThat(terms.termEnd(school, LocalDate.of(2030, 10, 29))).isEqualTo("2030-12-20");
  }

  @Test
  void one_wrong_row_and_none_is_taken() {
    var refused =
        catchThrowableOfType(
            FileRefused.class,
            () ->
                take(
                    "terms.csv",
                    ONE
                        + "207x,2030/31,term,2030-09-04,2030-12-19\n"
                        + "203,2030/32,term,2030-09-04,2030-12-19\n"
                        + "203,2030/31,holiday,2030-09-04,2030-12-19\n"
                        + "203,2030/31,term,2030-09-31,2030-12-19\n"));
    assertThat(refused).hasMessageContaining("4 of 8 rows");
    assertThat(refused.rows())
        .containsExactly(
            new Refusal(6, "207x", "No local authority has this code: 207x"),
            new Refusal(7, "203", "These are no two years that follow: 2030/32"),
            new Refusal(8, "203", "It is none of term, half-term break, inset, closed: holiday"),
            new Refusal(9, "203", "from is no day: 2030-09-31"));
    var overlapping = ONE + "201,2030/31,term,2030-12-20,2031-03-20\n";
    assertThat(catchThrowableOfType(FileRefused.class, () -> take("o.csv", overlapping)).rows())
        .containsExactly(new Refusal(6, "201", "It overlaps with an earlier row of its kind"));
    assertThat(take("terms.csv", ONE).report().listed()).as("nothing was there").isEqualTo(2);
  }

  @Test
  void the_command_says_row_by_row_what_is_wrong() {
    var file =
        Edition.write(
            folder,
            "terms.csv",
            (ONE + "x,2030/31,term,2030-09-04,2030-12-19\n").getBytes(StandardCharsets.UTF_8));
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var nobody = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var command = new TakeCommand(registers, out, nobody);
    command.run(new DefaultApplicationArguments("take", file.toString()));
    assertThat(command.getExitCode()).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("1 of 5 rows", "Line 6, x: No local authority has this code");
  }

  @Test
  void the_command_leaves_a_line_in_the_trail() {
    var file = Edition.write(folder, "terms.csv", ONE.getBytes(StandardCharsets.UTF_8));
    var nobody = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var command = new TakeCommand(registers, nobody, nobody);
    for (int again = 0; again < 2; again++) {
      command.run(new DefaultApplicationArguments("take", file.toString()));
    }
    assertThat(command.getExitCode()).isZero();
    assertThat(audit.before(null, 100).stream().filter(l -> l.capacity().contains("by command")))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.by()).isNull();
          assertThat(line.act()).isEqualTo(Audit.Act.TOOK_REGISTER);
          assertThat(line.purpose()).contains("term dates");
        });
  }

  private Registers.Taken take(String name, String csv) {
    var file = Edition.write(folder, name, csv.getBytes(StandardCharsets.UTF_8));
    return registers.take(file, null, false, Progress.NONE);
  }
}
