package org.included.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.included.IncludedTest;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.post.Workplaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one lead does to get people in, all leads of the setting can read afterwards. */
@IncludedTest
class LeadsTrailTest {
  private static final String PATH = "/our-setting/joining";

  @Autowired Leads leads;
  @Autowired Workplaces at;
  @Autowired People people;
  @Autowired Claims claims;
  @Autowired Audit audit;
  @LocalServerPort int port;

  private Leads.School school;
  private PersonId otherLead;

  @BeforeEach
  void a_school_with_two_leads() {
    school = leads.school(port, "Trail Primary");
    otherLead = at.head("The other lead", school.id());
  }

  @Test
  void codes_that_are_made_changed_and_ended() {
    school.code();
    school.code();
    end();
    assertThat(acts()).containsExactly(Act.ENDED_JOIN_CODE, Act.MADE_JOIN_CODE, Act.MADE_JOIN_CODE);
    end();
    assertThat(acts()).as("there was none to end").hasSize(3);
    assertThat(school.walk().get("/who-looked").page().select("main").text())
        .contains("made a code for everybody to join with", "Trail Primary");
  }

  private void end() {
    school.walk().post(PATH + "/code/end", Map.of("at", school.id().toString()));
  }

  @Test
  void slips_and_invitations_that_are_made_and_taken_back_and_for_whom_is_not_said() {
    var walk = school.walk();
    walk.post(PATH + "/slips", Map.of("names", "Kit Zilp\nLou Zalp", "slipRole", "teacher"));
    var invitation =
        Map.of("name", "Max Zilp", "email", Newcomers.address(), "letterRole", "teacher");
    walk.post(PATH + "/invitations", invitation);
    walk.post(PATH + "/invitations", invitation);
    assertThat(acts()).as("nobody is invited twice").containsExactly(Act.INVITED, Act.MADE_SLIPS);
    var slip = claims.open(school.id(), false).getFirst().claim().id().toString();
    walk.post(PATH + "/withdrawal", Map.of("claim", slip));
    walk.post(PATH + "/withdrawal", Map.of("claim", slip));
    assertThat(acts()).containsExactly(Act.WITHDREW_CLAIM, Act.INVITED, Act.MADE_SLIPS);
    assertThat(audit.about(otherLead, 9))
        .filteredOn(line -> school.lead().equals(line.by()))
        .extracting(Audit.Line::purpose)
        .containsExactly("getting people in", "getting people in", "getting people in, 2");
  }

  @Test
  void what_the_only_lead_did_stays_for_auditors_when_they_close_their_account() {
    var alone = leads.school(port, "Alone Primary");
    alone.code();
    people.erase(alone.lead());
    assertThat(audit.before(null, 200))
        .filteredOn(line -> alone.id().equals(line.setting()))
        .filteredOn(line -> line.act() == Act.MADE_JOIN_CODE)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.by()).isNull();
          assertThat(line.subjects()).isZero();
        });
  }

  /** What the other lead can read of this one, the latest first. */
  private List<Act> acts() {
    return audit.about(otherLead, 9).stream()
        .filter(line -> Objects.equals(line.by(), school.lead()))
        .map(Audit.Line::act)
        .toList();
  }
}
