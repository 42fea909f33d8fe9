package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final Audience USUAL = new Audience(Phase.PRIMARY, RoleRoute.EVERYBODY);
  private static final Audience TEACHER = new Audience(Phase.PRIMARY, RoleRoute.TEACHER);
  private static final Audience NURSERY = new Audience(Phase.EARLY_YEARS, RoleRoute.EVERYBODY);

  @Test
  void what_is_written_for_one_role_differs_in_that_step_alone() {
    var module =
        Sample.good()
            .with(
                "It is wet. You say:",
                """
                ::: when {role: teacher}
                It is very wet. You say:
                :::
                ::: otherwise
                It is wet. You say:
                :::
                """)
            .module();
    assertThat(module.cover().usual()).isEqualTo(USUAL);
    assertThat(Differences.between(module, TEACHER, USUAL))
        .isEqualTo(new Differences(List.of(new Differences.Differing("case", "One morning", 1))));
    assertThat(Differences.between(module, USUAL, USUAL).steps()).isEmpty();
  }

  @Test
  void a_word_of_a_phase_counts_wherever_it_stands() {
    var differences = Differences.between(Sample.good().module(), NURSERY, USUAL);
    assertThat(differences.steps()).extracting(Differences.Differing::id).contains("prior");
    assertThat(differences.words()).isPositive();
  }

  @Test
  void words_are_counted_on_the_side_that_has_more_of_its_own() {
    var one = List.of("say", "one", "thing", "thing");
    assertThat(Differences.apart(one, one)).isZero();
    assertThat(Differences.apart(one, List.of("thing", "one", "say", "thing"))).isZero();
    assertThat(Differences.apart(one, List.of("say", "one", "thing"))).isEqualTo(1);
    assertThat(Differences.apart(one, List.of("say", "two", "or", "three"))).isEqualTo(3);
  }

  @Test
  void every_place_where_a_source_is_cited_counts() {
    assertThat(
            Citations.in(
                List.of(
                    new Line(1, "It is so. [@brook-2020; @vale-2021] And so. [@brook-2020]"),
                    new Line(2, "Not here: [practice advice], [x], (@vale-2021)."))))
        .containsOnlyKeys("brook-2020", "vale-2021")
        .containsEntry("brook-2020", 2)
        .containsEntry("vale-2021", 1);
  }
}
