package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** How needs are sorted: dated, many to many, and at times without a home. */
class TaxonomiesTest {
  @Test
  void those_of_this_project_are_many_to_many_and_a_need_may_have_no_home() throws IOException {
    var ours = HouseStyle.of(Path.of("content")).taxonomies();
    assertThat(ours.byCode()).containsOnlyKeys("cop-2015-area", "census-need");
    assertThat(ours.byCode().values()).extracting(t -> t.terms().size()).contains(4);
    assertThat(ours.term("census-need", "PMLD").orElseThrow().belongs().get("cop-2015-area"))
        .hasSize(2);
    assertThat(ours.term("census-need", "OTH").orElseThrow().belongs()).isEmpty();
  }

  @Test
  void one_that_has_ended_is_for_what_was_checked_before() {
    var ended = of("old: {title: O, since: 2001-01-01, until: 2015-01-01, terms: {a: {words: A}}}");
    assertThat(ended.problem("old", List.of("a"), LocalDate.of(2014, 12, 31))).isEmpty();
    assertThat(ended.problem("old", List.of("a"), LocalDate.of(2015, 1, 1))).isPresent();
    assertThat(ended.problem("old", List.of("a"), LocalDate.of(2000, 12, 31))).isPresent();
    assertThat(ended.problem("old", List.of("a", "b"), LocalDate.of(2010, 1, 1)))
        .contains("`old` has no `b`.");
    assertThat(Taxonomies.NONE.problem("any", List.of("a"), LocalDate.EPOCH)).isEmpty();
  }

  @Test
  void what_belongs_nowhere_that_is_there_is_refused() {
    for (var wrong :
        List.of(
            "x: {title: X, since: 2015-01-01, terms: {a: {words: A, belongs: {y: [b]}}}}",
            "x: {title: X, since: soon, terms: {}}",
            "x: {title: X, since: 2015-01-01}")) {
      assertThatThrownBy(() -> of(wrong)).as(wrong).isInstanceOf(JacksonException.class);
    }
  }

  private static Taxonomies of(String yaml) {
    return Taxonomies.of(Yaml.tree(yaml));
  }
}
