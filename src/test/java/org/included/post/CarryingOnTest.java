package org.included.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.setting.SettingsChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schools that close, merge and split, and the people who work in them. */
@IncludedTest
class CarryingOnTest {
  private static final LocalDate CLOSED = LocalDate.of(2026, 8, 31);

  @Autowired CarryingOn carryingOn;
  @Autowired Posts posts;
  @Autowired Standings standings;
  @Autowired Workplaces at;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  private JdbcClient owner;
  private SettingId infants;

  @BeforeEach
  void a_school() {
    owner = JdbcClient.create(migrate);
    infants = school();
  }

  private SettingId school() {
    var school = at.school("Carried School");
    owner
        .sql("update setting.setting set register = 'schools', urn = ? where id = ?")
        .params(urn(school), school.value())
        .update();
    return school;
  }

  private static String urn(SettingId school) {
    return school.toString();
  }

  private void closes(SettingId school, LocalDate day, SettingId... successors) {
    for (var successor : successors) {
      link(urn(school), urn(successor), "Successor");
    }
    closed(school, day);
    carryOn();
  }

  private void closed(SettingId school, LocalDate day) {
    owner
        .sql("update setting.setting set status = 'closed', closed = ? where id = ?")
        .params(Date.valueOf(day), school.value())
        .update();
  }

  private void link(String urn, String linked, String kind) {
    owner
        .sql("insert into setting.link (urn, linked, kind) values (?, ?, ?)")
        .params(urn, linked, kind)
        .update();
  }

  /** Twice: the second time nothing is left to do. */
  private void carryOn() {
    carryingOn.carryOn(new SettingsChanged());
    carryingOn.carryOn(new SettingsChanged());
  }

  private List<SettingId> placesOf(PersonId person) {
    return posts.postsOf(person).stream().map(Post::setting).toList();
  }

  @Test
  void a_merger_carries_the_post_on_as_it_was() {
    var primary = school();
    var teacher = at.confirmed("Teacher", infants, "teacher");
    var waiting = at.unconfirmed("Waiting", infants, "teaching-assistant");
    var post = posts.postsOf(teacher).getFirst();
    posts.sayPaid(
        teacher, post.id(), Contract.AGENCY, new Paid(Set.of(DayOfWeek.MONDAY), 600, true));
    closes(infants, CLOSED, primary);
    assertThat(posts.postsOf(teacher)).hasSize(2);
    var now = posts.postsOf(teacher).getFirst();
    assertThat(now.setting()).isEqualTo(primary);
    assertThat(now.starts()).isEqualTo(CLOSED);
    assertThat(now.origin()).isEqualTo(Origin.CARRIED);
    assertThat(now.isConfirmed()).isTrue();
    assertThat(now.contract()).isEqualTo(Contract.AGENCY);
    assertThat(now.paid().minutesAWeek()).isEqualTo(600);
    assertThat(posts.postsOf(teacher).getLast().ends()).isEqualTo(CLOSED);
    assertThat(posts.postsOf(waiting).getFirst().setting()).isEqualTo(primary);
    assertThat(posts.postsOf(waiting).getFirst().isConfirmed()).isFalse();
  }

  @Test
  void standing_is_not_carried_on() {
    var head = at.head("Head", infants);
    var primary = school();
    closes(infants, CLOSED, primary);
    assertThat(posts.postsOf(head).getFirst().setting()).isEqualTo(primary);
    assertThat(standings.ledBy(head)).isEmpty();
  }

  @Test
  void a_split_is_left_to_the_person() {
    var teacher = at.confirmed("Teacher", infants, "teacher");
    closes(infants, CLOSED, school(), school());
    assertThat(posts.postsOf(teacher))
        .singleElement()
        .satisfies(post -> assertThat(post.ends()).isNull());
  }

  @Test
  void a_split_with_an_heir_that_no_register_of_ours_lists_is_left_to_the_person_too() {
    var teacher = at.confirmed("Teacher", infants, "teacher");
    link(urn(infants), "in no register", "Successor - Split School");
    closes(infants, CLOSED, school());
    assertThat(placesOf(teacher)).containsExactly(infants);
  }

  @Test
  void a_single_heir_that_no_register_of_ours_lists_is_waited_for() {
    var teacher = at.confirmed("Teacher", infants, "teacher");
    link(urn(infants), "listed later", "Successor");
    closes(infants, CLOSED);
    assertThat(placesOf(teacher)).containsExactly(infants);
  }

  @Test
  void a_merger_of_two_into_one_carries_both() {
    var juniors = school();
    var primary = school();
    var teacher = at.confirmed("Teacher", infants, "teacher");
    var assistant = at.confirmed("Assistant", juniors, "teaching-assistant");
    var both = at.confirmed("Both", infants, "teacher");
    at.post(both, juniors, "teacher", Origin.LISTED);
    closed(juniors, CLOSED);
    link(urn(juniors), urn(primary), "Successor - merged");
    closes(infants, CLOSED, primary);
    assertThat(placesOf(teacher)).containsExactly(primary, infants);
    assertThat(placesOf(assistant)).containsExactly(primary, juniors);
    assertThat(posts.postsOf(both))
        .filteredOn(post -> post.ends() == null)
        .extracting(Post::setting)
        .containsExactly(primary);
  }

  @Test
  void a_link_that_only_the_heir_has_is_enough() {
    var primary = school();
    var teacher = at.confirmed("Teacher", infants, "teacher");
    link(urn(primary), urn(infants), "Predecessor");
    closes(infants, CLOSED);
    assertThat(placesOf(teacher)).containsExactly(primary, infants);
  }

  @Test
  void a_link_from_either_side_is_one_heir_and_not_two() {
    var primary = school();
    var teacher = at.confirmed("Teacher", infants, "teacher");
    link(urn(primary), urn(infants), "Predecessor");
    link(urn(infants), urn(primary), "Result of Amalgamation");
    closes(infants, CLOSED, primary);
    assertThat(placesOf(teacher)).containsExactly(primary, infants);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Result of Amalgamation",
        "Merged - change in age range",
        // the register has it from the school that closed, too
        "Predecessor - amalgamated"
      })
  void of_those_that_became_one_the_one_that_stays_is_the_heir_however_it_is_said(String kind) {
    var juniors = school();
    var stays = school();
    var teacher = at.confirmed("Teacher", infants, "teacher");
    var there = at.confirmed("There", stays, "teacher");
    link(urn(infants), urn(stays), kind);
    link(urn(juniors), urn(infants), kind);
    closed(juniors, CLOSED);
    closes(infants, CLOSED);
    assertThat(placesOf(teacher)).containsExactly(stays, infants);
    assertThat(placesOf(there)).containsExactly(stays);
  }

  @Test
  void a_predecessor_is_no_heir() {
    var teacher = at.confirmed("Teacher", infants, "teacher");
    link(urn(infants), urn(school()), "Predecessor");
    link(urn(infants), urn(school()), "Sixth Form Centre School");
    closes(infants, CLOSED);
    assertThat(placesOf(teacher)).containsExactly(infants);
  }

  @Test
  void two_that_call_each_other_the_successor_do_not_carry_anybody_to_and_fro() {
    var other = school();
    var teacher = at.confirmed("Teacher", infants, "teacher");
    closed(other, CLOSED);
    link(urn(other), urn(infants), "Successor");
    closes(infants, CLOSED, other);
    assertThat(placesOf(teacher)).containsExactly(infants);
  }

  @Test
  void a_successor_that_closed_in_its_turn_is_followed_to_the_one_that_is_open() {
    var middle = school();
    var last = school();
    var teacher = at.confirmed("Teacher", infants, "teacher");
    closes(middle, CLOSED.plusDays(20), last);
    closes(infants, CLOSED, middle);
    assertThat(posts.postsOf(teacher))
        .extracting(Post::setting)
        .containsExactly(last, middle, infants);
  }

  @Test
  void whoever_works_in_both_keeps_one_post_in_the_successor() {
    var primary = school();
    var teacher = at.confirmed("Teacher", infants, "teacher");
    at.post(teacher, primary, "teacher", Origin.LISTED);
    closes(infants, CLOSED, primary);
    assertThat(posts.postsOf(teacher))
        .filteredOn(post -> post.ends() == null)
        .extracting(Post::setting)
        .containsExactly(primary);
  }

  @Test
  void whoever_had_left_before_it_closed_is_not_brought_back() {
    PersonId left = at.confirmed("Left", infants, "teacher");
    UUID post = posts.postsOf(left).getFirst().id();
    posts.leave(left, post, CLOSED.minusDays(30));
    closes(infants, CLOSED, school());
    assertThat(posts.postsOf(left)).hasSize(1);
  }
}
