package org.included.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.included.IncludedTest;
import org.included.account.Audit;
import org.included.account.People;
import org.included.account.Twin;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.kernel.TravelClock;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings.Giving;
import org.included.web.Allow.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Standing, attacked: invented heads, invented staff, leavers, members of two settings. */
@IncludedTest
class StandingsTest {
  @Autowired Standings standings;
  @Autowired Staff staff;
  @Autowired Posts posts;
  @Autowired People people;
  @Autowired Audit audit;
  @Autowired Nominations nominations;
  @Autowired Twin twin;
  @Autowired Workplaces at;
  @Autowired Clock clock;

  private SettingId school;
  private SettingId other;

  @BeforeEach
  void two_schools() {
    school = at.school("Standing Primary");
    other = at.school("Another Primary");
  }

  @Test
  void nobody_becomes_head_by_saying_so() {
    var invented = at.unconfirmed("Invented head", school, "leader");
    var onTheList = at.confirmed("Listed head", school, "leader");
    for (var person : List.of(invented, onTheList)) {
      assertThat(standings.ledBy(person)).isEmpty();
      assertThat(standings.holds(person, Who.LEAD)).isFalse();
      assertThatThrownBy(() -> staff.of(person, school)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void a_head_whom_the_programme_knows_leads_this_setting_and_no_other() {
    var head = at.head("Head", school);
    at.post(head, other, "teacher", Origin.LISTED);
    assertThat(standings.ledBy(head)).containsExactly(school);
    assertThat(standings.holds(head, Who.LEAD)).isTrue();
    assertThat(standings.holds(head, Who.GROUP_LEAD)).isFalse();
    assertThatThrownBy(() -> staff.of(head, other)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_head_who_leaves_leads_nothing_from_that_day_on() {
    var head = at.head("Leaver", school);
    var post = posts.postsOf(head).getFirst().id();
    posts.leave(head, post, at.today());
    assertThat(standings.ledBy(head)).isEmpty();
    assertThat(standings.at(school)).isEmpty();
    assertThatThrownBy(() -> staff.of(head, school)).isInstanceOf(NotFound.class);
    at.post(head, school, "leader", Origin.CODE);
    assertThat(standings.ledBy(head)).as("saying to be back").isEmpty();
  }

  @Test
  void a_head_who_left_and_is_confirmed_to_be_back_is_no_head_before_it_is_given_anew() {
    var head = at.head("Returner", school);
    var other = at.senco("Stays", school);
    nominations.promise(head, school);
    nominations.nominate(head, school, head);
    posts.leave(head, posts.postsOf(head).getFirst().id(), at.today());
    at.post(head, school, "teaching-assistant", Origin.LISTED);
    assertThat(posts.postsOf(head).getFirst().countsOn(at.today())).isTrue();
    assertThat(standings.ledBy(head)).isEmpty();
    assertThat(standings.of(head)).isEmpty();
    assertThat(standings.at(school)).extracting(Standing::person).containsExactly(other);
    assertThat(nominations.of(school)).isEmpty();
    assertThat(nominations.promise(school)).isEmpty();
    assertThat(nominations.mayLook(head, school)).isFalse();

    assertThat(
            standings.giveOnEvidence(
                at.somebody("Steward"), head, Kind.HEAD, new Scope.OfSetting(school), "a letter"))
        .isInstanceOf(Giving.Given.class);
    assertThat(standings.ledBy(head)).containsExactly(school);
    assertThat(nominations.promise(school)).as("what they promised before they left").isEmpty();
    nominations.promise(head, school);
    assertThat(nominations.promise(school)).isPresent();
  }

  @Test
  void with_another_job_in_the_same_setting_a_head_stays_the_head() {
    var head = at.head("Changes jobs", school);
    var first = posts.postsOf(head).getFirst().id();
    at.post(head, school, "teacher", Origin.LISTED);
    posts.leave(head, first, at.today().plusDays(1));
    ((TravelClock) clock).travel(Duration.ofDays(2));
    try {
      assertThat(standings.ledBy(head)).containsExactly(school);
    } finally {
      ((TravelClock) clock).comeBack();
    }
  }

  @Test
  void nobody_gives_standing_to_themself() {
    var steward = at.confirmed("Steward", school, "leader");
    assertThat(
            standings.giveOnEvidence(
                steward, steward, Kind.HEAD, new Scope.OfSetting(school), "my word"))
        .isInstanceOf(Giving.NotToYourself.class);
    var trust = at.trust();
    var lead = at.leadOfTrust(trust);
    at.in(trust, school);
    at.post(lead, school, "leader", Origin.LISTED);
    assertThat(standings.give(lead, lead, Kind.HEAD, school))
        .isInstanceOf(Giving.NotToYourself.class);
    assertThat(standings.ledBy(lead)).isEmpty();
  }

  @Test
  void nor_to_another_account_of_their_own() {
    var steward = at.somebody("Steward");
    var other = at.confirmed("Steward at work", school, "leader");
    twin.linkedWith(other, steward);
    assertThat(
            standings.giveOnEvidence(
                steward, other, Kind.HEAD, new Scope.OfSetting(school), "my word"))
        .isInstanceOf(Giving.NotToYourself.class);
    var head = at.head("Head", school);
    var second = at.unconfirmed("Head at home", school, "teacher");
    twin.linkedWith(second, head);
    var waiting = staff.waiting(head, school);
    assertThat(staff.confirm(head, school, waiting.stream().map(Staff.Member::post).toList()))
        .isZero();
    assertThat(standings.ledBy(other)).isEmpty();
  }

  @Test
  void all_staff_can_read_that_it_was_given_and_ended() {
    var teacher = at.confirmed("Teacher", school, "teacher");
    var head = at.head("Head", school);
    var steward = at.somebody("Steward");
    standings.end(steward, standings.of(head).getFirst().id(), true);
    assertThat(audit.about(teacher, 10))
        .extracting(Audit.Line::act, Audit.Line::purpose)
        .containsExactly(
            Assertions.tuple(
                Audit.Act.ENDED_STANDING, "head, Standing Primary, so that staff know"),
            Assertions.tuple(
                Audit.Act.GAVE_STANDING, "head, Standing Primary, so that staff know"));
    assertThat(audit.about(at.leadOfTrust(at.trust()), 1).getFirst().purpose())
        .as("nobody but them is told")
        .doesNotContain("staff");
  }

  @Test
  void in_a_setting_that_nobody_leads_yet_whoever_gives_standing_vouches_for_the_post() {
    var first = at.unconfirmed("First head", school, "leader");
    var stranger = at.somebody("Stranger");
    var steward = at.somebody("Steward");
    var there = new Scope.OfSetting(school);
    assertThat(standings.giveOnEvidence(steward, stranger, Kind.HEAD, there, "a letter"))
        .isInstanceOf(Giving.NotOnStaff.class);
    assertThat(standings.giveOnEvidence(steward, first, Kind.HEAD, there, "a letter"))
        .isInstanceOf(Giving.Given.class);
    assertThat(posts.postsOf(first)).singleElement().matches(Post::isConfirmed);
    assertThat(standings.ledBy(first)).containsExactly(school);
  }

  @Test
  void a_trust_lead_names_heads_in_the_trust_only_and_only_while_they_lead() {
    var trust = at.trust();
    var lead = at.leadOfTrust(trust);
    at.in(trust, school);
    var head = at.confirmed("Head", school, "leader");
    var elsewhere = at.confirmed("Head", other, "leader");
    assertThat(standings.give(lead, head, Kind.HEAD, school)).isInstanceOf(Giving.Given.class);
    assertThat(standings.give(lead, head, Kind.HEAD, school)).isInstanceOf(Giving.HadIt.class);
    assertThat(standings.give(lead, elsewhere, Kind.HEAD, other))
        .isInstanceOf(Giving.NotYours.class);
    assertThat(standings.holds(lead, Who.LEAD)).as("a lead of the trust, not of staff").isFalse();
    var standing = standings.of(lead).getFirst().id();
    assertThat(standings.end(at.somebody("Stranger"), standing, false)).isFalse();
    assertThat(standings.end(at.somebody("Steward"), standing, true)).isTrue();
    assertThat(standings.give(lead, at.confirmed("Two", school, "senco"), Kind.SENCO, school))
        .isInstanceOf(Giving.NotYours.class);
    assertThat(standings.ledBy(head)).as("what was given stays").containsExactly(school);
  }

  @Test
  void a_council_lead_names_heads_where_there_is_no_trust() {
    var council = at.authority();
    var lead = at.leadOfAuthority(council);
    at.under(council, school);
    at.in(at.trust(), at.under(council, other));
    assertThat(standings.give(lead, at.confirmed("Head", school, "leader"), Kind.HEAD, school))
        .isInstanceOf(Giving.Given.class);
    assertThat(standings.give(lead, at.confirmed("Head", other, "leader"), Kind.HEAD, other))
        .isInstanceOf(Giving.NotYours.class);
  }

  @Test
  void a_head_gives_no_standing_to_anybody() {
    var head = at.head("Head", school);
    var colleague = at.confirmed("Colleague", school, "leader");
    assertThat(standings.give(head, colleague, Kind.HEAD, school))
        .isInstanceOf(Giving.NotYours.class);
  }

  @Test
  void what_was_done_about_somebody_they_can_read() {
    var head = at.head("Head", school);
    var newcomer = at.unconfirmed("Newcomer", school, "teacher");
    var waiting = staff.waiting(head, school);
    assertThat(waiting).extracting(Staff.Member::person).containsExactly(newcomer);
    assertThat(staff.confirm(head, school, List.of(waiting.getFirst().post()))).isOne();
    assertThat(staff.confirm(head, school, List.of(waiting.getFirst().post()))).isZero();
    assertThat(audit.about(newcomer, 10))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.by()).isEqualTo(head);
          assertThat(line.act()).isEqualTo(Audit.Act.CONFIRMED_POST);
          assertThat(line.capacity()).isEqualTo("head, Standing Primary");
        });
    assertThat(audit.about(head, 10)).extracting(Audit.Line::act).contains(Audit.Act.GAVE_STANDING);
  }

  @Test
  void a_lead_touches_no_post_of_another_setting_and_never_their_own() {
    var head = at.head("Head", school);
    at.unconfirmed("Elsewhere", other, "teacher");
    var ofOther = staff.waiting(at.senco("Senco", other), other).getFirst().post();
    assertThat(staff.confirm(head, school, List.of(ofOther))).isZero();
    assertThat(staff.decline(head, school, List.of(ofOther))).isZero();
    assertThat(staff.left(head, school, ofOther, at.today())).isFalse();
    at.post(head, school, "governor", Origin.CODE);
    var own = staff.waiting(head, school).getFirst().post();
    assertThat(staff.confirm(head, school, List.of(own))).as("their own").isZero();
  }

  @Test
  void who_is_declined_or_has_left_is_seen_no_more_and_keeps_their_post() {
    var head = at.head("Head", school);
    var left = at.confirmed("Left", school, "teacher");
    at.unconfirmed("Declined", school, "teacher");
    var members = staff.of(head, school);
    assertThat(members).extracting(Staff.Member::name).containsExactly("Head", "Left");
    assertThat(staff.left(head, school, members.getLast().post(), at.today().minusDays(30)))
        .isTrue();
    assertThat(posts.postsOf(left).getFirst().ends()).as("not before today").isEqualTo(at.today());
    staff.decline(head, school, List.of(staff.waiting(head, school).getFirst().post()));
    assertThat(staff.of(head, school)).extracting(Staff.Member::name).containsExactly("Head");
    assertThat(staff.waiting(head, school)).isEmpty();
  }

  @Test
  void whoever_closes_their_account_leaves_what_they_did_without_their_name() {
    var head = at.head("Head", school);
    var colleague = at.unconfirmed("Colleague", school, "teacher");
    staff.confirm(head, school, List.of(staff.waiting(head, school).getFirst().post()));
    people.erase(head);
    assertThat(standings.at(school)).isEmpty();
    assertThat(audit.about(colleague, 10))
        .singleElement()
        .satisfies(line -> assertThat(line.by()).isNull());
    assertThat(audit.about(head, 10)).isEmpty();
    PersonId stranger = at.somebody("Stranger");
    assertThat(standings.of(stranger)).isEmpty();
  }
}
