package org.included.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.included.IncludedTest;
import org.included.account.Newcomers;
import org.included.joining.Leads;
import org.included.setting.SchoolYear;
import org.included.setting.Terms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A setting's own term dates and INSET days, as whoever leads it gives them. */
@IncludedTest
class TermPagesTest {
  private static final String PATH = "/our-setting/terms";

  @LocalServerPort int port;
  @Autowired Leads leads;
  @Autowired Newcomers newcomers;
  @Autowired Terms terms;
  @Autowired Clock clock;

  @Test
  void an_inset_day_counts_from_then_on_until_it_is_forgotten() {
    var school = leads.school(port, "Terms Primary");
    int begins = SchoolYear.of(LocalDate.now(clock));
    // in the middle of a month without a bank holiday
    var day = LocalDate.of(begins, 11, 10).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    assertThat(school.walk().get(PATH).text()).contains("We know no dates", "INSET days");
    var kept =
        school.walk().post(PATH, Map.of("inset", "%td %<tm %<tY".formatted(day), "closed", ""));
    assertThat(kept.text()).contains("INSET days", "your own");
    assertThat(kept.page().select("textarea[name=inset]").text())
        .isEqualTo("%d November %d".formatted(day.getDayOfMonth(), begins));
    assertThat(terms.isTermDay(school.id(), day)).isFalse();
    assertThat(terms.nextWorkingDay(school.id(), day.minusDays(1))).isEqualTo(day);
    var next = school.walk().get(PATH + "?year=" + (begins + 1));
    assertThat(next.text()).contains("We know no dates").doesNotContain("your own");
    var forgotten = school.walk().post(PATH, Map.of());
    assertThat(forgotten.text()).contains("We know no dates").doesNotContain("Forget our own");
    assertThat(terms.isTermDay(school.id(), day)).isTrue();
  }

  @Test
  void what_cannot_be_read_stays_typed_and_changes_nothing() {
    var school = leads.school(port, "Typo Primary");
    int begins = SchoolYear.of(LocalDate.now(clock));
    var answer =
        school
            .walk()
            .postAndStay(
                PATH, Map.of("inset", "10 11 " + begins + "\nthe Friday after", "terms", "soon"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select(".govuk-error-summary").text())
        .contains("Line 2, “the Friday after”", "Line 1, “soon”");
    assertThat(answer.page().select("textarea[name=inset]").text()).contains("the Friday after");
    assertThat(terms.ownYear(school.id(), begins)).isEmpty();
  }

  @Test
  void only_whoever_leads_the_setting_gives_its_dates() {
    var school = leads.school(port, "Mine Primary");
    var other = leads.school(port, "Other Primary");
    var at = Map.of("at", school.id().toString(), "inset", "10 11 2026");
    assertThat(other.walk().postAndStay(PATH, at).status()).isEqualTo(404);
    assertThat(other.walk().look(PATH + "?at=" + school.id()).status()).isEqualTo(404);
    var learner = newcomers.signedIn(port, Newcomers.address());
    assertThat(learner.postAndStay(PATH, at).status()).isEqualTo(404);
  }
}
