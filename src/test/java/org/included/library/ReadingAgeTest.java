package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAgeTest {
  @ParameterizedTest
  @CsvSource({
    "cat, 1",
    "make, 1",
    "makes, 1",
    "named, 1",
    "wanted, 2",
    "table, 2",
    "tables, 2",
    "whale, 1",
    "places, 2",
    "houses, 2",
    "matches, 2",
    "happy, 2",
    "people, 2",
    "question, 2",
    "usual, 3",
    "period, 3",
    "video, 3",
    "saying, 2",
    "didn't, 2",
    "language, 2",
    "special, 2",
    "guard, 1",
    "understanding, 4",
    "developmental, 5",
    "DLD, 3",
    "SENCO, 2",
    "22, 2",
    "well-known, 2",
    "the, 1",
    "be, 1",
    "handled, 2"
  })
  void syllables_are_counted_by_spelling(String word, int syllables) {
    assertThat(ReadingAge.syllables(word)).isEqualTo(syllables);
  }

  /** 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59. */
  @Test
  void the_grade_is_that_of_kincaid() {
    assertThat(ReadingAge.grade(List.of(new Paragraph(1, "The cat sat on the mat."))))
        .isCloseTo(-1.45, within(0.001));
  }

  @Test
  void what_has_no_full_stop_is_a_sentence_too() {
    var grade =
        ReadingAge.grade(List.of(new Paragraph(1, "One. Two three"), new Paragraph(2, "Four")));
    assertThat(grade).isCloseTo(0.39 * 4 / 3 + 11.8 - 15.59, within(0.001));
  }

  @Test
  void the_hardest_paragraph_is_where_to_begin() {
    var easy = new Paragraph(3, "Look at me. ".repeat(6));
    var hard = new Paragraph(9, "Organisational considerations necessitate ".repeat(6));
    assertThat(ReadingAge.hardest(List.of(easy, hard))).contains(hard);
    assertThat(ReadingAge.hardest(List.of())).isEmpty();
  }
}
