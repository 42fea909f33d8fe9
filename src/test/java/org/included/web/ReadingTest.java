package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReadingTest {
  @Property
  void every_choice_comes_back_from_the_cookie(
      @ForAll Theme theme,
      @ForAll Reading.Size size,
      @ForAll Reading.Spacing spacing,
      @ForAll Reading.Width width,
      @ForAll Reading.Face face,
      @ForAll boolean ruler,
      @ForAll boolean focus,
      @ForAll boolean still) {
    var reading = new Reading(size, spacing, width, face, ruler, focus, still);
    var chosen =
        Bearer.NOBODY.with(
            Bearer.Preferences.NONE.with(theme).with(reading).working("college", "teacher"));
    assertThat(Bearer.parse(chosen.text())).contains(chosen);
    assertThat(Bearer.Preferences.NONE.withLook(chosen.preferences().look()))
        .isEqualTo(chosen.preferences().working("", ""));
  }

  @Property
  void whatever_else_stands_there_breaks_nothing(@ForAll String text) {
    assertThat(Reading.ofCode(text)).isNotNull();
    assertThat(Bearer.Preferences.NONE.withLook(text)).isNotNull();
  }

  @Test
  void pages_as_they_are_take_no_room_in_the_cookie() {
    assertThat(Reading.AS_IT_IS.code()).isEmpty();
    assertThat(Reading.AS_IT_IS.size().value()).isNull();
    assertThat(Reading.Size.LARGEST.value()).isEqualTo("largest");
  }
}
