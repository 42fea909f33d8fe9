package org.included.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.included.kernel.SafeCount;
import org.included.learning.StepTime;
import org.included.library.TestModules;
import org.included.library.WorkingText;
import org.included.library.WorkingTexts;
import org.included.web.Cell;
import org.junit.jupiter.api.Test;

/** What the authors' pages say, without a database. */
class AuthoringTest {
  private static final WorkingText TEXT =
      WorkingTexts.of(Path.of("content"), "making-your-instructions-land");

  @Test
  void a_lot_is_a_minute_and_a_third_of_what_is_stated() {
    assertThat(pace(2, 179).words()).isEqualTo("about as stated");
    assertThat(pace(2, 180).words()).isEqualTo("much longer than stated, by 1 minute");
    assertThat(pace(2, 60).words()).isEqualTo("much less than stated, by 1 minute");
    assertThat(pace(2, 61).words()).isEqualTo("about as stated");
    assertThat(pace(6, 8 * 60 - 1).words()).isEqualTo("about as stated");
    assertThat(pace(6, 8 * 60).words()).isEqualTo("much longer than stated, by 2 minutes");
    assertThat(pace(0, 30).words()).isEqualTo("about as stated");
    assertThat(new Pace(3, Optional.empty()).words()).isEmpty();
  }

  private static Pace pace(int stated, int seconds) {
    return new Pace(stated, Optional.of(Duration.ofSeconds(seconds)));
  }

  @Test
  void minutes_are_said_to_the_half() {
    assertThat(Pace.minutes(Duration.ofSeconds(14))).isEqualTo("under half a minute");
    assertThat(Pace.minutes(Duration.ofSeconds(30))).isEqualTo("0.5 minutes");
    assertThat(Pace.minutes(Duration.ofSeconds(61))).isEqualTo("1 minute");
    assertThat(Pace.minutes(Duration.ofSeconds(150))).isEqualTo("2.5 minutes");
  }

  @Test
  void each_step_stands_beside_what_was_measured_and_so_does_the_whole() {
    var module = TestModules.of(List.of("prior", "read", "case"), Map.of());
    var minutes = MinutesTable.of(module, Map.of("read", time(12, 240), "case", time(9, 600)));
    assertThat(minutes.rows().stream().map(AuthoringTest::words))
        .containsExactly(
            "About prior|2 minutes|not yet: fewer than ten people|",
            "About read|2 minutes|4 minutes, 12 people|Much longer than stated, by 2 minutes",
            "About case|2 minutes|not yet: fewer than ten people|");
    assertThat(minutes.off()).containsExactly("About read: much longer than stated, by 2 minutes");
    assertThat(minutes.whole())
        .isEqualTo(
            "Measured so far: 1 of 3 steps. Stated for it: 2 minutes, measured 4 minutes:"
                + " much longer than stated, by 2 minutes.");
    assertThat(MinutesTable.of(module, Map.of()).whole())
        .isEqualTo("The module states 6 minutes. None of its 3 steps is measured yet.");
  }

  private static StepTime time(int people, int seconds) {
    var count = new SafeCount(people);
    return new StepTime(
        count, count.isEnough() ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty());
  }

  private static String words(List<Cell> row) {
    return row.stream()
        .map(cell -> {
          var out = new StringOutput();
          cell.content().writeTo(new OwaspHtmlTemplateOutput(out));
          return out.toString();
        })
        .collect(Collectors.joining("|"));
  }

  @Test
  void an_old_check_is_said_and_so_is_a_source_that_nobody_cites() {
    var checked = LocalDate.of(2026, 11, 22);
    assertThat(SourceList.of(TEXT, checked.plusMonths(18)))
        .allSatisfy(s -> assertThat(s.checked()).isEqualTo("Last checked on 22 November 2026"))
        .anySatisfy(s -> assertThat(s.source().note()).isNotEmpty())
        .anySatisfy(s -> assertThat(s.cited()).isEqualTo("Cited in 3 places"))
        .anySatisfy(s -> assertThat(s.strength()).isEqualTo("Guidance, not evidence"));
    assertThat(SourceList.of(TEXT, checked.plusMonths(18).plusDays(1)))
        .allSatisfy(s -> assertThat(s.checked()).endsWith("ago, so look it up again"));
    var uncited = new WorkingText(TEXT.slug(), "", TEXT.module(), List.of(), Map.of());
    assertThat(SourceList.of(uncited, checked))
        .allSatisfy(s -> assertThat(s.cited()).isEqualTo("Cited nowhere"));
    assertThat(SourceList.sentences(uncited, checked.plusYears(2)))
        .containsExactly(
            "The module has 12 sources",
            "Last checked more than 18 months ago: 12",
            "Cited nowhere: 12");
  }

  @Test
  void a_review_date_that_has_passed_is_said() {
    var cover = TEXT.module().orElseThrow().cover();
    assertThat(InWords.reviewBy(cover, cover.reviewBy())).isEqualTo("by 30 November 2027");
    assertThat(InWords.reviewBy(cover, cover.reviewBy().plusDays(1)))
        .isEqualTo("by 30 November 2027: that day has passed");
  }

  @Test
  void each_variant_says_how_far_it_is_from_the_usual_one() {
    var variants = VariantList.of(TEXT.slug(), TEXT.module().orElseThrow());
    assertThat(variants).hasSize(15).extracting(VariantList.Variant::path).doesNotHaveDuplicates();
    assertThat(variants)
        .filteredOn(v -> v.words().equals("A primary school, everybody else"))
        .singleElement()
        .satisfies(v -> assertThat(v.differs()).startsWith("The usual one"));
    assertThat(variants)
        .filteredOn(v -> v.words().equals("A college, teaching assistant"))
        .singleElement()
        .satisfies(v ->
            assertThat(v.differs())
                .matches("\\d+ steps, \\d+ words other than .*, and \\d more\\."));
  }

  @Test
  void messages_are_counted_in_words() {
    var broken = WorkingTexts.broken(1).findFirst().orElseThrow();
    assertThat(InWords.findings(TEXT)).isEqualTo("none");
    assertThat(InWords.findings(broken)).contains("errors");
  }
}
