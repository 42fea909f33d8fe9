package org.included.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.included.IncludedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * A register in every column, and a later edition of it. With the real layout sample it has as many
 * establishments as the country.
 */
@IncludedTest
@Transactional
class LargeRegisterTest {
  private static final Path OURS =
      Path.of("src/main/resources/org/included/demo/registers/edubasealldata20260901.csv");

  private static final int ALL = 50_000;
  private static final int A_FEW = 10_000;

  @Autowired Registers registers;
  @TempDir Path folder;

  @Test
  void a_later_edition_changes_exactly_what_it_says() throws IOException {
    int size = sample().equals(OURS) ? A_FEW : ALL;
    var register = new Inflated(sample(), size, 20261123);
    var first = take(register.in(folder, "edubasealldata20261001.csv"));
    assertThat(first.listed()).isEqualTo(size);
    register.later(size / 125);
    var news = new ArrayList<Long>();
    var later =
        registers
            .take(
                register.in(folder, "edubasealldata20261101.csv"),
                null,
                false,
                (bytes, _) -> news.add(bytes))
            .report();
    assertThat(later.rows()).isEqualTo(size);
    assertThat(later.changed()).isEqualTo(register.changed);
    assertThat(later.listed()).isEqualTo(register.listed);
    assertThat(later.unlisted()).isEqualTo(register.unlisted);
    assertThat(later.refused()).isZero();
    assertThat(news).as("how far it is").isSorted().hasSizeGreaterThan(10);
    assertThat(take(register.in(folder, "edubasealldata20261102.csv")).nothing()).isTrue();
  }

  private Report take(Path file) {
    return registers.take(file, null, true, Progress.NONE).report();
  }

  /** The real layout sample where there is one; else the invented piece that we ship. */
  private static Path sample() {
    var folder = System.getProperty("included.registers");
    var real = folder == null ? OURS : Path.of(folder, "registers", "gias-layout-sample.csv");
    return Files.exists(real) ? real : OURS;
  }
}
