package org.included.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.included.kernel.Slips;
import org.junit.jupiter.api.Test;

class FinderTest {
  /** Written by somebody else before the index was built; a third of them was never looked at. */
  @Test
  void the_right_situation_is_among_three_for_most_of_what_people_type() {
    assertThat(share(Phrasings.Phrasing::heldOut)).isGreaterThanOrEqualTo(0.85);
    assertThat(share(p -> !p.heldOut())).isGreaterThanOrEqualTo(0.9);
  }

  private static double share(Predicate<Phrasings.Phrasing> which) {
    var phrasings = Phrasings.all().stream().filter(which).toList();
    return (double) phrasings.stream().filter(p -> p.isFoundIn(Phrasings.found(p.phrase()))).count()
        / phrasings.size();
  }

  @Test
  void the_set_is_as_large_as_was_agreed() {
    assertThat(Phrasings.all()).hasSize(80);
    assertThat(Phrasings.all().stream().filter(Phrasings.Phrasing::heldOut)).hasSize(25);
  }

  @Test
  void every_worry_shows_the_safeguarding_sentence_and_what_sounds_alike_does_not() {
    for (var worry : Phrasings.worries()) {
      assertThat(Phrasings.HARM.in(Stems.of(worry.phrase())))
          .as(worry.phrase())
          .isEqualTo(worry.first());
    }
  }

  @Test
  void endings_fall_away() {
    assertThat(Stems.of("Hides hiding hide, cries crying; runs running, won’t WONT"))
        .isEqualTo(List.of("hide", "hide", "hide", "cry", "cry", "run", "run", "wont", "wont"));
    assertThat(Stems.of("")).isEmpty();
  }

  @Test
  void one_slip_in_a_word_is_read_and_two_in_a_long_one() {
    assertThat(Slips.between("table", "tabel", 9)).isEqualTo(1);
    assertThat(Slips.between("table", "tale", 9)).isEqualTo(1);
    assertThat(Slips.between("", "abc", 9)).isEqualTo(3);
    assertThat(Phrasings.found("hidding undr teh tabel")).contains("hides");
    assertThat(Phrasings.found("xqzv wlkrm")).isEmpty();
  }

  @Test
  void words_far_apart_are_not_one_worry() {
    var far =
        "he hurt his knee at break " + "and then we went on with it ".repeat(3) + "by himself";
    assertThat(Phrasings.HARM.in(Stems.of(far))).isFalse();
  }
}
