package org.included.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.setting.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
class PostsTest {
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

  @Autowired Posts posts;
  @Autowired Directory directory;
  @Autowired PostPersonalData data;
  @Autowired Ids ids;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  private PersonId person;
  private SettingId school;

  @BeforeEach
  void somebody_and_a_school() {
    person = new PersonId(ids.next());
    school = directory.open("Two Posts Primary", "primary");
  }

  private void takeUp(PersonId who, String roleGroup, LocalDate from, Origin origin) {
    posts.takeUp(who, school, roleGroup, Contract.EMPLOYED, from, origin, null);
  }

  @Test
  void somebody_may_hold_two_posts_at_once() {
    takeUp(person, "support-staff", SEPTEMBER.minusYears(2), Origin.CODE);
    takeUp(person, "teaching-assistant", SEPTEMBER, Origin.CODE);
    assertThat(posts.postsOf(person))
        .extracting(post -> post.roleGroup().words())
        .containsExactly("Teaching assistant", "Lunchtime, office, site or transport staff");
  }

  @Test
  void a_role_group_that_has_ended_is_offered_to_nobody_and_keeps_its_words_for_whoever_had_it() {
    var owner = JdbcClient.create(migrate);
    owner
        .sql(
            """
            insert into post.role_group (code, since, until, words, place) values
              ('bursar', '2001-09-01', '2011-09-01', 'Bursar', 900),
              ('bursar', '2011-09-01', '2021-09-01', 'Business manager', 900)
            on conflict do nothing
            """)
        .update();
    assertThat(posts.roleGroup("bursar")).isEmpty();
    assertThat(posts.roleGroups()).extracting(RoleGroup::code).doesNotContain("bursar");
    assertThatThrownBy(() -> takeUp(person, "bursar", SEPTEMBER, Origin.CODE))
        .isInstanceOf(IllegalArgumentException.class);
    takeUp(person, "teacher", SEPTEMBER, Origin.CODE);
    owner
        .sql("update post.post set role_group = 'bursar' where person = ?")
        .param(person.value())
        .update();
    assertThat(posts.postsOf(person))
        .extracting(post -> post.roleGroup().words())
        .containsExactly("Business manager");
  }

  @Test
  void what_a_person_says_of_themself_counts_nowhere_until_it_is_confirmed() {
    takeUp(person, "teacher", SEPTEMBER, Origin.DECLARED);
    var declared = posts.postsOf(person).getFirst();
    assertThat(declared.isHeldOn(SEPTEMBER)).isTrue();
    assertThat(declared.countsOn(SEPTEMBER)).isFalse();
    takeUp(person, "teacher", SEPTEMBER.plusDays(20), Origin.INVITED);
    assertThat(posts.postsOf(person))
        .singleElement()
        .satisfies(post -> {
          assertThat(post.id()).isEqualTo(declared.id());
          assertThat(post.starts()).isEqualTo(SEPTEMBER);
          assertThat(post.countsOn(SEPTEMBER)).isTrue();
        });
  }

  @Test
  void a_confirmed_post_is_not_unconfirmed_by_saying_it_again() {
    takeUp(person, "teacher", SEPTEMBER, Origin.INVITED);
    takeUp(person, "teacher", SEPTEMBER, Origin.CODE);
    assertThat(posts.postsOf(person)).singleElement().matches(Post::isConfirmed);
  }

  @Test
  void the_view_ends_on_the_day_that_somebody_leaves_and_the_post_stays_theirs() {
    takeUp(person, "teacher", SEPTEMBER, Origin.INVITED);
    var id = posts.postsOf(person).getFirst().id();
    var last = SEPTEMBER.plusDays(10);
    assertThat(posts.leave(person, id, last)).isTrue();
    var left = posts.postsOf(person).getFirst();
    assertThat(left.countsOn(last.minusDays(1))).isTrue();
    assertThat(left.countsOn(last)).isFalse();
    assertThat(posts.leave(person, id, last.plusDays(5))).as("twice").isFalse();
    takeUp(person, "teacher", last.plusDays(30), Origin.CODE);
    assertThat(posts.postsOf(person)).as("back again").hasSize(2);
  }

  @Test
  void nobody_touches_another_persons_post() {
    takeUp(person, "teacher", SEPTEMBER, Origin.INVITED);
    var id = posts.postsOf(person).getFirst().id();
    var other = new PersonId(ids.next());
    assertThat(posts.leave(other, id, SEPTEMBER)).isFalse();
    assertThat(posts.sayPaid(other, id, Contract.AGENCY, Paid.NOT_SAID)).isFalse();
    assertThat(posts.postsOf(person).getFirst().ends()).isNull();
  }

  @Test
  void what_somebody_says_of_their_paid_time_is_kept() {
    takeUp(person, "teaching-assistant", SEPTEMBER, Origin.CODE);
    var paid = new Paid(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 12 * 60, true);
    var id = posts.postsOf(person).getFirst().id();
    assertThat(posts.sayPaid(person, id, Contract.AGENCY, paid)).isTrue();
    var kept = posts.postsOf(person).getFirst();
    assertThat(kept.paid()).isEqualTo(paid);
    assertThat(kept.contract()).isEqualTo(Contract.AGENCY);
  }

  @Test
  void there_is_no_post_in_a_role_group_that_is_not_there() {
    assertThatThrownBy(() -> takeUp(person, "wizard", SEPTEMBER, Origin.CODE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void posts_go_when_the_person_does() {
    var colleague = new PersonId(ids.next());
    for (var one : List.of(person, colleague)) {
      takeUp(one, "specialist", SEPTEMBER, Origin.CODE);
    }
    data.erase(person);
    data.erase(person);
    assertThat(posts.postsOf(person)).isEmpty();
    assertThat(posts.postsOf(colleague)).hasSize(1);
  }
}
