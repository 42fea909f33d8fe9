package org.included.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.included.IncludedTest;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.joining.Leads;
import org.included.kernel.PersonId;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.included.setting.SchoolYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one lead changes about the setting, all its leads can read afterwards. */
@IncludedTest
class SettingTrailTest {
  @LocalServerPort int port;
  @Autowired Leads leads;
  @Autowired Workplaces at;
  @Autowired Standings standings;
  @Autowired Audit audit;
  @Autowired Clock clock;

  private Leads.School school;
  private PersonId otherLead;

  @BeforeEach
  void a_school_with_two_leads() {
    school = leads.school(port, "Two Leads Primary");
    otherLead = at.senco("The other lead", school.id());
  }

  @Test
  void own_term_dates_that_were_changed() {
    int begins = SchoolYear.of(LocalDate.now(clock));
    var day = Map.of("inset", "10 11 " + begins);
    send("/our-setting/terms", day);
    send("/our-setting/terms", day);
    assertThat(lines()).as("the same again is no change").hasSize(1);
    send("/our-setting/terms", Map.of());
    assertThat(lines()).extracting(Audit.Line::act).containsOnly(Act.CHANGED_TERMS).hasSize(2);
    assertThat(lines().getFirst().purpose()).isEqualTo(new SchoolYear(begins, List.of()).words());
  }

  @Test
  void what_staff_may_stop_that_was_changed_and_not_what_it_says() {
    standings.giveOnEvidence(
        at.somebody("A steward"),
        school.lead(),
        Kind.HEAD,
        new Scope.OfSetting(school.id()),
        "a letter");
    var line = Map.of("words", "You may stop the newsletter");
    send("/our-setting/may-stop", line);
    send("/our-setting/may-stop", line);
    send("/our-setting/may-stop", Map.of("words", " "));
    assertThat(lines()).extracting(Audit.Line::act).containsOnly(Act.CHANGED_MAY_STOP).hasSize(2);
    assertThat(lines()).extracting(Audit.Line::purpose).containsOnly("so that staff know");
  }

  private void send(String path, Map<String, String> fields) {
    assertThat(school.walk().post(path, fields).status()).isEqualTo(200);
  }

  /** What the other lead can read of this one. */
  private List<Audit.Line> lines() {
    return audit.about(otherLead, 9).stream()
        .filter(line -> school.lead().equals(line.by()))
        .toList();
  }
}
