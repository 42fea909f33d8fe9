package org.included.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.included.IncludedTest;
import org.included.kernel.PersonId;
import org.included.kernel.SafeCount;
import org.included.library.Module;
import org.included.library.TestModules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the real log to medians. The rule itself is held by {@link SittingsTest}. */
@IncludedTest
class MeasuredMinutesTest {
  private static final Instant BEGUN = Instant.parse("2026-11-23T08:00:00Z");

  @Autowired MeasuredMinutes minutes;
  @Autowired LearningPersonalData data;
  @Autowired JdbcClient db;

  private final Module module = module();
  private final Module other = module();

  private static Module module() {
    return TestModules.of("m-" + UUID.randomUUID(), List.of("prior", "read", "case"), Map.of());
  }

  @Test
  void ten_people_give_a_median_and_what_they_did_elsewhere_is_not_in_it() {
    for (int i = 1; i <= 10; i++) {
      var person = person(module, other);
      finished(person, module, "prior", 60);
      finished(person, other, "prior", 70);
      finished(person, module, "read", 60 + 10 * i);
    }
    var times = minutes.of(module);
    assertThat(times)
        .containsOnlyKeys("prior", "read")
        .containsEntry(
            "read", new StepTime(new SafeCount(10), Optional.of(Duration.ofSeconds(55))));
    assertThat(times.get("prior"))
        .isEqualTo(new StepTime(new SafeCount(10), Optional.of(Duration.ofSeconds(60))));
  }

  @Test
  void nine_people_give_none() {
    for (int i = 0; i < 9; i++) {
      finished(person(module), module, "prior", 60);
    }
    assertThat(minutes.of(module))
        .isEqualTo(Map.of("prior", new StepTime(new SafeCount(9), Optional.empty())));
    assertThat(minutes.of(other)).isEmpty();
  }

  @Test
  void who_goes_leaves_the_median_as_it_was() {
    var all = new ArrayList<UUID>();
    for (int i = 1; i <= 10; i++) {
      var person = person(module, other);
      finished(person, module, "prior", 10 * i);
      finished(person, other, "read", 20);
      all.add(person);
    }
    var before = List.of(minutes.of(module), minutes.of(other));
    assertThat(before.getFirst()).containsKey("prior");
    for (var gone : List.of(all.getFirst(), all.getLast())) {
      data.erase(new PersonId(gone));
      data.erase(new PersonId(gone));
    }
    assertThat(List.of(minutes.of(module), minutes.of(other))).isEqualTo(before);
  }

  private UUID person(Module... begun) {
    var person = UUID.randomUUID();
    for (var one : begun) {
      db.sql(
              """
              insert into learning.learning (person, module, place, done, words, asked, not_asked,
                begun_at, touched_at, just_done)
              values (:person, :module, 'prior', '{}', '{}', 0, 0, :begun, :begun, '')
              """)
          .param("person", person)
          .param("module", one.slug())
          .param("begun", Timestamp.from(BEGUN))
          .update();
    }
    return person;
  }

  private void finished(UUID person, Module in, String step, int second) {
    db.sql(
            """
            insert into learning.learning_log (person, module, step, edition, what, minutes, at)
            values (:person, :module, :step, 'e', 'finished', 2, :at)
            """)
        .param("person", person)
        .param("module", in.slug())
        .param("step", step)
        .param("at", Timestamp.from(BEGUN.plusSeconds(second)))
        .update();
  }
}
