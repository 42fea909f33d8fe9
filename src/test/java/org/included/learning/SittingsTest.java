package org.included.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.included.kernel.PersonId;
import org.included.kernel.SafeCount;
import org.junit.jupiter.api.Test;

class SittingsTest {
  private static final Instant BEGUN = Instant.parse("2026-11-23T08:00:00Z");
  private static final Map<String, Integer> STATED = Map.of("prior", 1, "read", 3, "case", 2);

  private final List<Sittings.Finished> lines = new ArrayList<>();

  @Test
  void a_step_takes_the_time_since_the_one_before_and_the_first_since_the_beginning() {
    for (int i = 0; i < 10; i++) {
      somebody("prior", 90, "read", 60 + 240);
    }
    assertThat(times())
        .isEqualTo(
            Map.of(
                "prior", time(10, Duration.ofSeconds(90)),
                "read", time(10, Duration.ofSeconds(210))));
  }

  @Test
  void of_nine_people_it_says_nothing() {
    for (int i = 0; i < 9; i++) {
      somebody("prior", 90);
    }
    assertThat(times().get("prior")).isEqualTo(new StepTime(new SafeCount(9), empty()));
  }

  @Test
  void half_an_hour_is_a_pause_and_the_step_after_it_counts_from_there() {
    for (int i = 0; i < 10; i++) {
      somebody("prior", 60, "read", 60 + 30 * 60, "case", 60 + 30 * 60 + 120);
    }
    assertThat(times()).doesNotContainKey("read");
    assertThat(times().get("case")).isEqualTo(time(10, Duration.ofMinutes(2)));
    lines.clear();
    for (int i = 0; i < 10; i++) {
      somebody("prior", 60, "read", 60 + 30 * 60 - 1);
    }
    assertThat(times().get("read")).isEqualTo(time(10, Duration.ofSeconds(30 * 60 - 1)));
  }

  @Test
  void a_pause_of_one_person_does_not_count_them() {
    for (int i = 0; i < 9; i++) {
      somebody("prior", 60);
    }
    somebody("prior", 60 * 60);
    assertThat(times().get("prior")).isEqualTo(new StepTime(new SafeCount(9), empty()));
  }

  @Test
  void nobody_knows_how_long_a_step_took_that_the_module_began_with() {
    for (int i = 0; i < 10; i++) {
      somebody("prior", 0, "read", 100);
    }
    assertThat(times()).containsOnlyKeys("read");
  }

  @Test
  void who_read_the_summary_of_a_longer_step_does_not_count_but_the_next_step_does() {
    for (int i = 0; i < 10; i++) {
      somebody("prior", 60, "summary of read", 80, "case", 200);
    }
    assertThat(times()).containsOnlyKeys("prior", "case");
    assertThat(times().get("case")).isEqualTo(time(10, Duration.ofMinutes(2)));
  }

  @Test
  void the_median_is_the_one_in_the_middle_or_between_the_two() {
    assertThat(Sittings.median(seconds(50, 10, 30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(Sittings.median(seconds(900, 10, 20, 30))).isEqualTo(Duration.ofSeconds(25));
  }

  /** Whoever goes, authors read the same times: so nobody can take the one who went from them. */
  @Property(tries = 300)
  void times_stay_as_they_are_when_somebody_goes(
      @ForAll @Size(min = 1, max = 25) List<@Size(3) List<@IntRange(max = 2_000) Integer>> all,
      @ForAll @IntRange(max = 24) int who) {
    lines.clear();
    for (var took : all) {
      int prior = took.get(0);
      int read = prior + took.get(1);
      somebody("prior", prior, "read", read, "case", read + took.get(2));
    }
    var before = times();
    var gone = lines.get(3 * (who % all.size())).person();
    var left = Sittings.left(lines.stream().filter(l -> l.person().equals(gone)).toList());
    lines.removeIf(line -> line.person().equals(gone));
    assertThat(Sittings.times(lines, left, STATED)).isEqualTo(before);
  }

  private Map<String, StepTime> times() {
    return Sittings.times(lines, List.of(), STATED);
  }

  private static StepTime time(int people, Duration median) {
    return new StepTime(new SafeCount(people), Optional.of(median));
  }

  private static Optional<Duration> empty() {
    return Optional.empty();
  }

  private static List<Duration> seconds(Integer... of) {
    return List.of(of).stream().map(Duration::ofSeconds).toList();
  }

  /** Steps with the second in which each was finished. */
  private void somebody(Object... finished) {
    var person = new PersonId(UUID.randomUUID());
    for (int i = 0; i < finished.length; i += 2) {
      var step = (String) finished[i];
      var name = step.replace("summary of ", "");
      int asked = name.equals(step) ? STATED.getOrDefault(name, 0) : 1;
      lines.add(
          new Sittings.Finished(
              person, name, asked, BEGUN.plusSeconds((Integer) finished[i + 1]), BEGUN));
    }
  }
}
