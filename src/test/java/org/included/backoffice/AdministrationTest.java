package org.included.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.post.Contract;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Standing;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.included.setting.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administration with least privilege, as administrators use it, and those whom it concerns. */
@IncludedTest
class AdministrationTest {
  /** A school of the demonstration's register that no invented person works in. */
  private static final String URN = "900006";

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired Directory directory;
  @Autowired Audit audit;
  @Autowired Duties duties;
  @Autowired Workplaces at;

  private Walk omar;
  private String email;
  private Walk walk;
  private PersonId person;

  @BeforeEach
  void an_appointer_and_somebody() {
    omar = Walk.on(port);
    omar.postAndStay("/demo/sign-in", Map.of("as", "omar"));
    email = Newcomers.address();
    walk = newcomers.signedIn(port, email);
    person = people.at(email).orElseThrow();
    people.rename(person, "Ada Ministrator");
  }

  private void appoint(String duty) {
    var page = omar.get("/administration/duties");
    omar.press(page, "Give the duty", Map.of("email", email, "duty", duty));
  }

  @Test
  void a_duty_opens_its_own_pages_and_no_others() {
    assertThat(walk.look("/administration").status()).isEqualTo(404);
    appoint("steward");
    assertThat(walk.get("/administration").page().select("main li")).hasSize(1);
    assertThat(walk.look("/administration/standing").status()).isEqualTo(200);
    assertThat(walk.look("/administration/trail").status()).isEqualTo(404);
    assertThat(walk.look("/administration/duties").status()).isEqualTo(404);
    assertThat(walk.postAndStay("/administration/trail", Map.of()).status()).isEqualTo(404);
    assertThat(walk.get("/who-looked").page().text())
        .contains("Omar Winterbourne (invented) (for the operator) gave an administrative duty");
  }

  @Test
  void a_duty_that_is_ended_opens_nothing() {
    appoint("auditor");
    var held = duties.all().stream().filter(h -> h.person().equals(person)).toList();
    assertThat(held).hasSize(1);
    omar.post("/administration/duties/end", Map.of("duty", held.getFirst().id().toString()));
    assertThat(walk.look("/administration/trail").status()).isEqualTo(404);
    assertThat(audit.about(person, 9))
        .extracting(Audit.Line::act)
        .containsExactly(Audit.Act.ENDED_DUTY, Audit.Act.GAVE_DUTY);
  }

  @Test
  void a_wrong_form_says_so_and_keeps_what_was_typed() {
    var page = omar.get("/administration/duties");
    var again = omar.press(page, "Give the duty", Map.of("email", "nobody@example.org"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.page().select("input[name=email]").attr("value"))
        .isEqualTo("nobody@example.org");
    assertThat(again.page().select(".govuk-error-summary li")).hasSize(2);
  }

  @Test
  void standing_is_given_on_evidence_to_somebody_who_said_that_they_work_there() {
    appoint("steward");
    var headEmail = Newcomers.address();
    var head = newcomers.signedIn(port, headEmail);
    var headId = people.at(headEmail).orElseThrow();
    var fields =
        Map.of("kind", "head", "number", URN, "email", headEmail, "evidence", "A letter of today");
    var page = walk.get("/administration/standing");
    assertThat(walk.press(page, "Give standing", fields).text())
        .contains("They have not said that they work there");
    posts.takeUp(
        headId,
        directory.numbered(URN).one().orElseThrow(),
        "leader",
        Contract.EMPLOYED,
        at.today(),
        Origin.DECLARED,
        null);
    assertThat(walk.press(page, "Give standing", fields).text()).contains("They have it now.");
    assertThat(walk.press(page, "Give standing", fields).text()).contains("They have it already");
    assertThat(standings.of(headId)).extracting(Standing::kind).contains(Standing.Kind.HEAD);
    assertThat(head.get("/who-looked").page().text()).contains("gave standing");
    var own = Map.of("kind", "head", "number", URN, "email", email, "evidence", "My word");
    assertThat(walk.press(page, "Give standing", own).text())
        .contains("Nobody gives standing to themself");
    var empty = walk.press(page, "Give standing", Map.of("number", "000000"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select(".govuk-error-summary li")).hasSize(3);
    people.erase(headId);
  }

  @Test
  void looking_up_who_stands_for_a_setting_is_written_down_for_them_to_read() {
    appoint("steward");
    var peter = people.at("peter@invented.example").orElseThrow();
    int before = audit.about(peter, 1000).size();
    var page = walk.get("/administration/standing");
    assertThat(audit.about(peter, 1000)).hasSize(before);
    assertThat(walk.press(page, "Look it up", Map.of("number", "900001")).page().text())
        .contains("Peter Stonebridge (invented), head, known through the programme");
    assertThat(audit.about(peter, 1000)).hasSize(before + 1);
    assertThat(audit.about(peter, 1).getFirst().act()).isEqualTo(Audit.Act.LOOKED_AT_STAFF);
  }

  @Test
  void looking_up_who_administers_what_is_written_down_for_them_to_read() {
    appoint("auditor");
    var page = omar.get("/administration/duties");
    assertThat(page.text()).as("before anybody is asked for").doesNotContain("Ada Ministrator");
    assertThat(audit.about(person, 9)).extracting(Audit.Line::act).containsOnly(Act.GAVE_DUTY);
    assertThat(omar.press(page, "Show who has a duty", Map.of()).text())
        .contains("Ada Ministrator");
    assertThat(audit.about(person, 1).getFirst().act()).isEqualTo(Act.LOOKED_AT_DUTIES);
    assertThat(walk.get("/who-looked").page().text())
        .contains("(for the operator) looked at who administers what");
  }

  /** A form that gives nothing tells whether an address has an account. */
  @Test
  void whoever_learns_that_an_address_has_an_account_is_written_down() {
    appoint("steward");
    var email = Newcomers.address();
    var looked = newcomers.signedIn(port, email);
    var id = people.at(email).orElseThrow();
    var duties = omar.get("/administration/duties");
    assertThat(omar.press(duties, "Give the duty", Map.of("email", email)).status()).isEqualTo(422);
    assertThat(audit.about(id, 9)).extracting(Audit.Line::act).containsOnly(Act.LOOKED_UP_ACCOUNT);
    var standing = walk.get("/administration/standing");
    walk.press(standing, "Give standing", Map.of("email", email));
    var all = Map.of("kind", "head", "number", URN, "email", email, "evidence", "A letter");
    walk.press(standing, "Give standing", all);
    assertThat(audit.about(id, 9)).hasSize(3).extracting(Audit.Line::capacity).contains("steward");
    for (int twice = 0; twice < 2; twice++) {
      omar.press(duties, "Give the duty", Map.of("email", email, "duty", "auditor"));
    }
    assertThat(audit.about(id, 9))
        .extracting(Audit.Line::act)
        .startsWith(Act.LOOKED_UP_ACCOUNT, Act.GAVE_DUTY);
    assertThat(looked.get("/who-looked").page().text())
        .contains("learned from your address that you have an account");
  }

  @Test
  void whoever_reads_the_trail_is_in_it() {
    appoint("auditor");
    var page = walk.get("/administration/trail");
    assertThat(page.page().select("dl")).isEmpty();
    assertThat(walk.press(page, "Show the latest", Map.of()).page().text())
        .contains("gave an administrative duty");
    var omarId = people.at("omar@invented.example").orElseThrow();
    assertThat(audit.about(omarId, 5))
        .filteredOn(line -> person.equals(line.by()))
        .extracting(Audit.Line::act)
        .isEqualTo(List.of(Audit.Act.LOOKED_AT_TRAIL));
  }

  @Test
  void the_trail_as_a_file_is_logged_and_no_cell_of_it_is_worked_out() {
    people.rename(person, "=HYPERLINK(\"http://evil.example\")");
    appoint("auditor");
    var page = walk.get("/administration/trail");
    walk.press(page, "Show the latest", Map.of());
    var file = walk.press(page, "Download the latest as a file", Map.of());
    assertThat(file.header("Content-Disposition")).contains("included-audit-trail.csv");
    assertThat(file.text())
        .contains("looked through the audit trail")
        .contains("\"'=HYPERLINK(\"\"http://evil.example\"\") (auditor)\"");
    var omarId = people.at("omar@invented.example").orElseThrow();
    assertThat(audit.about(omarId, 1).getFirst().act()).isEqualTo(Audit.Act.EXPORTED);
  }
}
