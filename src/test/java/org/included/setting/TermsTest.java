package org.included.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.included.IncludedTest;
import org.included.kernel.SettingId;
import org.included.setting.SchoolYear.Span;
import org.included.setting.SchoolYear.What;
import org.included.setting.Terms.Gave;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Term dates in the database: an authority's, and a setting's own. */
@IncludedTest
@Transactional
class TermsTest {
  private static final LocalDate DAY = LocalDate.of(2030, 11, 6);

  @Autowired Terms terms;
  @Autowired Directory directory;

  @Test
  void those_of_an_authority_hold_for_its_schools_and_not_for_its_nurseries() {
    var school = directory.numbered("900001").one().orElseThrow();
    var nursery = directory.numbered("EY900001").one().orElseThrow();
    var elsewhere = directory.open("Nowhere (invented)", null);
    assertThat(terms.isTermDay(school, DAY)).as("nothing is known").isTrue();
    assertThat(terms.give("999", year(DAY.plusDays(1), What.TERM))).isEqualTo(Gave.NEW);
    assertThat(terms.isTermDay(school, DAY)).isFalse();
    assertThat(terms.nextWorkingDay(school, DAY.minusDays(20))).isEqualTo(DAY.plusDays(1));
    assertThat(terms.termEnd(school, DAY)).isEqualTo(DAY.plusDays(31));
    for (var other : List.of(nursery, elsewhere)) {
      assertThat(terms.isTermDay(other, DAY)).isTrue();
      assertThat(terms.termEnd(other, DAY)).isEqualTo("2030-12-31");
    }
  }

  @Test
  void a_year_given_again_replaces_the_one_before_whole() {
    var school = directory.numbered("900001").one().orElseThrow();
    terms.give("999", year(DAY, What.TERM));
    assertThat(terms.give("999", year(DAY, What.TERM))).isEqualTo(Gave.NOTHING);
    assertThat(terms.give("999", year(DAY.plusDays(7), What.TERM))).isEqualTo(Gave.CHANGED);
    assertThat(terms.isTermDay(school, DAY)).isFalse();
    assertThat(terms.year(school, 2030)).contains(year(DAY.plusDays(7), What.TERM));
    assertThat(terms.year(school, 2031)).isEmpty();
    var wrong = new SchoolYear(2029, year(DAY, What.TERM).spans());
    assertThatThrownBy(() -> terms.give("999", wrong)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_settings_own_go_before_its_authoritys_until_they_are_taken_back() {
    var school = directory.numbered("900001").one().orElseThrow();
    var other = directory.numbered("900002").one().orElseThrow();
    terms.give("999", year(DAY, What.TERM));
    terms.override(school, year(DAY, What.INSET));
    assertThat(terms.isTermDay(school, DAY)).isFalse();
    assertThat(terms.isTermDay(other, DAY)).isTrue();
    assertThat(terms.termEnd(school, DAY)).isEqualTo(DAY.plusDays(30));
    terms.override(school, year(DAY.minusDays(7), What.TERM));
    assertThat(terms.termEnd(school, DAY)).isEqualTo(DAY.plusDays(23));
    assertThat(terms.ownYear(school, 2030)).contains(year(DAY.minusDays(7), What.TERM));
    terms.override(school, new SchoolYear(2030, List.of()));
    assertThat(terms.ownYear(school, 2030)).isEmpty();
    assertThat(terms.termEnd(school, DAY)).isEqualTo(DAY.plusDays(30));
  }

  @Test
  void a_setting_without_an_authority_may_give_its_own() {
    SettingId alone = directory.open("Alone (invented)", "primary");
    terms.override(alone, year(DAY, What.CLOSED));
    assertThat(terms.nextWorkingDay(alone, DAY.minusDays(1))).isEqualTo("2030-12-09");
  }

  private static SchoolYear year(LocalDate from, What what) {
    return new SchoolYear(2030, List.of(new Span(what, from, from.plusDays(30))));
  }
}
