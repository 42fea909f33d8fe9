package org.included.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.account.Twin;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.learning.Beginners;
import org.included.planning.Months.Month;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A trust's page, with counts that come from the nightly count. */
@IncludedTest
class GroupPagesTest {
  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired Months months;
  @Autowired Workplaces at;
  @Autowired Beginners beginners;
  @Autowired Twin twin;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  private JdbcClient owner;
  private String trust;
  private Walk lead;

  @BeforeEach
  void a_trust_with_a_lead() {
    owner = JdbcClient.create(migrate);
    trust = at.trust();
    var email = Newcomers.address();
    lead = newcomers.signedIn(port, email);
    standings.giveOnEvidence(
        at.somebody("Steward"),
        people.at(email).orElseThrow(),
        Kind.TRUST_LEAD,
        new Scope.OfTrust(trust),
        "a letter");
  }

  private SettingId school(int staff, int begun) {
    var school = at.in(trust, at.school("Trust School " + UUID.randomUUID()));
    for (int i = 0; i < staff; i++) {
      var person = at.confirmed("Member " + i, school, "teacher");
      if (i < begun) {
        beginners.begin(person, Beginners.CORE);
      }
    }
    return school;
  }

  @Test
  void counts_are_shown_from_the_threshold_on_and_never_a_name() {
    school(10, 5);
    var second = school(10, 4);
    countLastMonth();
    assertThat(lead.get("/group").page().text()).contains("2 settings", "too few people");
    school(12, 4);
    countLastMonth();
    var text = lead.get("/group").page().text();
    assertThat(text).contains("15 of 30 people", "3 settings").doesNotContain("Member");
    assertThat(lead.look("/our-setting/staff?at=" + second).status()).isEqualTo(404);
    assertThat(lead.look("/group?of=trust-90001").status()).as("another trust").isEqualTo(404);
    assertThat(lead.look("/group?of=authority-999").status()).isEqualTo(404);
  }

  /** Counts now, and has it that this was the month before: only those that are over are told. */
  private void countLastMonth() {
    owner.sql("delete from planning.group_month").update();
    months.count();
    owner.sql("update planning.group_month set month = month - interval '1 month'").update();
  }

  @Test
  void of_the_month_that_runs_nothing_is_told() {
    school(10, 5);
    school(10, 5);
    school(12, 5);
    owner.sql("delete from planning.group_month").update();
    months.count();
    assertThat(lead.get("/group").page().text()).contains("when a month is over");
    countLastMonth();
    assertThat(lead.get("/group").page().text()).contains("counted at the end of");
  }

  @Test
  void whoever_works_in_two_of_its_schools_or_has_two_accounts_is_one() {
    var first = school(10, 5);
    var second = school(9, 5);
    school(9, 5);
    var third = at.confirmed("In two schools", first, "teacher");
    at.post(third, second, "teacher", Origin.LISTED);
    twin.linkedWith(at.confirmed("The same, with another address", second, "teacher"), third);
    countLastMonth();
    assertThat(lead.get("/group").page().text()).as("29 people in 31 posts").contains("too few");
    at.confirmed("One more", second, "teacher");
    countLastMonth();
    assertThat(lead.get("/group").page().text()).contains("15 of 30 people");
    assertThat(months.of(second))
        .as("he or she is one there")
        .extracting(Month::staff)
        .contains(11);
  }

  @Test
  void a_council_is_told_of_five_settings_and_fifty_people() {
    var code = at.authority();
    var email = Newcomers.address();
    var council = newcomers.signedIn(port, email);
    standings.giveOnEvidence(
        at.somebody("Steward"),
        people.at(email).orElseThrow(),
        Kind.AUTHORITY_LEAD,
        new Scope.OfAuthority(code),
        "a letter");
    for (int i = 0; i < 4; i++) {
      at.under(code, school(14, 7));
    }
    countLastMonth();
    assertThat(council.get("/group").page().text())
        .contains("4 settings", "too few", "from 5 settings and 50 people");
    at.under(code, school(4, 2));
    countLastMonth();
    assertThat(council.get("/group").page().text()).contains("5 settings", "30 of 60 people");
  }

  @Test
  void a_setting_of_fewer_than_ten_has_no_counts_of_its_own() {
    var nine = school(9, 4);
    var ten = school(10, 4);
    months.count();
    assertThat(months.of(nine)).isEmpty();
    assertThat(months.of(ten)).singleElement().extracting(Month::begun).isEqualTo(4);
  }

  @Test
  void a_month_that_is_over_is_not_counted_again_and_keeps_totals_of_those_who_left() {
    var school = school(13, 2);
    months.count();
    owner
        .sql("update planning.setting_month set month = '2026-06-01' where setting = ?")
        .params(school.value())
        .update();
    var leaver =
        owner
            .sql("select person from post.post where setting = ? limit 1")
            .params(school.value())
            .query(UUID.class)
            .single();
    posts.leave(
        new PersonId(leaver), posts.postsOf(new PersonId(leaver)).getFirst().id(), at.today());
    people.erase(new PersonId(leaver));
    months.count();
    assertThat(months.of(school)).extracting(Month::staff).containsExactly(12, 13);
  }

  @Test
  void a_lead_names_a_head_of_their_own_schools_only() {
    var school = school(0, 0);
    var urn = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    owner
        .sql("update setting.setting set register = 'schools', urn = ? where id = ?")
        .params(urn, school.value())
        .update();
    var email = Newcomers.address();
    newcomers.signedIn(port, email);
    var head = people.at(email).orElseThrow();
    var page = lead.get("/group");
    var fields = Map.of("number", urn, "kind", "head", "email", email);
    assertThat(lead.press(page, "Name them", fields).page().text())
        .contains("Nobody with this address has said that they work there");
    at.post(head, school, "leader", Origin.DECLARED);
    assertThat(lead.press(page, "Name them", fields).page().text()).contains("They have it now");
    assertThat(standings.ledBy(head)).containsExactly(school);
    var elsewhere = Map.of("number", "900006", "kind", "head", "email", email);
    var refused = lead.press(page, "Name them", elsewhere);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().text()).contains("your own settings only");
    var unknown = Map.of("number", urn, "kind", "head", "email", "nobody@example.org");
    assertThat(lead.press(page, "Name them", unknown).page().text())
        .as("whether somebody has an account is not told")
        .contains("Nobody with this address has said that they work there");
  }
}
