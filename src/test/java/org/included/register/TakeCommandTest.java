package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.included.IncludedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;

/** What somebody reads at the terminal. */
@IncludedTest
@Transactional
class TakeCommandTest {
  private static final int ROWS = 1_200;

  @Autowired Registers registers;
  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream news = new ByteArrayOutputStream();
  private TakeCommand command;

  @BeforeEach
  void a_terminal() {
    command = new TakeCommand(registers, to(said), to(news));
  }

  private static PrintStream to(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private void run(String... words) {
    said.reset();
    news.reset();
    command.run(new DefaultApplicationArguments(words));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_bar_says_how_far_it_is_and_lines_say_what_came_of_it() {
    var schools = Edition.ofSchools();
    for (int i = 0; i < ROWS; i++) {
      schools.school(Integer.toString(820000 + i));
    }
    schools.school("81x");
    var file = schools.in(folder, "edubasealldata20261001.csv");
    run("take", file.toString());
    assertThat(command.getExitCode()).isZero();
    assertThat(said().lines())
        .containsExactly(
            file + ": Get Information About Schools, all establishments, 2026-10-01",
            "  Rows taken: 1,200",
            "  New settings: 1,200",
            "  No longer listed, so closed: " + closed(),
            "  Rows left out: 1",
            "    Line 1202, 81x: This is no URN: 81x");
    var bars = news.toString(StandardCharsets.UTF_8).strip().split("\r");
    assertThat(bars).hasSizeGreaterThan(3);
    assertThat(bars[0]).isEqualTo("[" + " ".repeat(40) + "] 0%");
    assertThat(bars[1]).matches("\\[#+ +] \\d?\\d%");
    assertThat(bars[bars.length - 1]).isEqualTo("[" + "#".repeat(40) + "] 100%");
    run("take", file.toString());
    assertThat(said()).endsWith("  This file was taken in before. Nothing has changed.\n");
  }

  /** The invented schools that were open are not in the file. */
  private String closed() {
    return said()
        .lines()
        .filter(line -> line.contains("closed"))
        .map(line -> line.substring(line.indexOf(": ") + 2))
        .filter(number -> number.matches("\\d+"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_refused_ends_with_1_and_says_that_nothing_has_changed() {
    var file = Edition.write(folder, "a20261001.csv", "a,b\n1,2\n".getBytes(Edition.WINDOWS));
    run("take", file.toString(), folder.resolve("none.csv").toString());
    assertThat(command.getExitCode()).isEqualTo(1);
    assertThat(said())
        .contains("refused, and nothing has changed. This is no register that we know")
        .contains("none.csv: there is no such file.");
  }

  @Test
  void a_slip_on_the_command_line_is_answered() {
    run("take");
    assertThat(said()).contains("Which file? take FILE");
    run("take", "x.csv", "--day=yesterday");
    assertThat(said()).contains("--day is no day");
    assertThat(command.getExitCode()).isEqualTo(1);
  }

  @Test
  void without_its_word_it_keeps_silent() {
    run("--included.data=x");
    assertThat(said()).isEmpty();
    assertThat(command.getExitCode()).isZero();
  }
}
