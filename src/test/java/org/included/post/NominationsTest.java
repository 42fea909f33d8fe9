package org.included.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.included.IncludedTest;
import org.included.account.Audit;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Nominations.Nominating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IncludedTest
class NominationsTest {
  @Autowired Nominations nominations;
  @Autowired Standings standings;
  @Autowired Posts posts;
  @Autowired Audit audit;
  @Autowired Workplaces at;

  private SettingId school;
  private PersonId head;

  @BeforeEach
  void a_school_with_a_head() {
    school = at.school("Promise Primary");
    head = at.head("Head", school);
  }

  @Test
  void the_promise_comes_first_and_all_staff_are_told() {
    var teacher = at.confirmed("Teacher", school, "teacher");
    assertThat(nominations.nominate(head, school, teacher)).isEqualTo(Nominating.NO_PROMISE);
    nominations.promise(head, school);
    nominations.promise(head, school);
    assertThat(nominations.promise(school))
        .hasValueSatisfying(promise -> assertThat(promise.headName()).isEqualTo("Head"));
    assertThat(audit.about(teacher, 10))
        .extracting(Audit.Line::act)
        .containsExactly(Audit.Act.SIGNED_PROMISE);
    assertThat(nominations.nominate(head, school, teacher)).isEqualTo(Nominating.NOMINATED);
    assertThat(nominations.mayLook(teacher, school)).isTrue();
    assertThat(nominations.mayLook(head, school)).as("the head is not one of the two").isFalse();
  }

  @Test
  void there_are_two_at_most_even_when_all_are_nominated_at_once() throws Exception {
    nominations.promise(head, school);
    var colleagues =
        List.of("A", "B", "C", "D", "E").stream()
            .map(name -> at.confirmed(name, school, "teacher"))
            .toList();
    try (var threads = Executors.newFixedThreadPool(5)) {
      List<Callable<Nominating>> asked =
          colleagues.stream()
              .map(c -> (Callable<Nominating>) () -> nominations.nominate(head, school, c))
              .toList();
      threads.invokeAll(asked);
    }
    while (nominations.of(school).size() < Nominations.MOST) {
      // who came second to the same place may have been told that there is none
      colleagues.forEach(c -> nominations.nominate(head, school, c));
    }
    assertThat(nominations.of(school)).hasSize(2);
    assertThat(colleagues.stream().filter(c -> nominations.mayLook(c, school))).hasSize(2);
    assertThat(nominations.nominate(head, school, head)).isEqualTo(Nominating.NO_PLACE);
  }

  @Test
  void only_staff_can_be_nominated_and_only_by_a_head() {
    nominations.promise(head, school);
    var senco = at.senco("SENCO", school);
    var stranger = at.confirmed("Stranger", at.school("Elsewhere"), "teacher");
    var unconfirmed = at.unconfirmed("Says so", school, "teacher");
    assertThat(nominations.nominate(head, school, stranger)).isEqualTo(Nominating.NOT_ON_STAFF);
    assertThat(nominations.nominate(head, school, unconfirmed)).isEqualTo(Nominating.NOT_ON_STAFF);
    assertThatThrownBy(() -> nominations.nominate(senco, school, senco))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> nominations.promise(senco, school)).isInstanceOf(NotFound.class);
  }

  @Test
  void the_view_closes_when_the_promise_is_taken_back_or_its_head_leaves() {
    var lead = at.confirmed("Lead", school, "teacher");
    nominations.promise(head, school);
    nominations.nominate(head, school, lead);
    nominations.withdraw(head, school);
    assertThat(nominations.mayLook(lead, school)).isFalse();
    nominations.promise(head, school);
    assertThat(nominations.mayLook(lead, school)).isTrue();
    posts.leave(head, posts.postsOf(head).getFirst().id(), at.today());
    assertThat(nominations.promise(school)).isEmpty();
    assertThat(nominations.mayLook(lead, school)).isFalse();
    var next = at.head("Next head", school);
    assertThat(nominations.mayLook(lead, school)).as("a new head has promised nothing").isFalse();
    nominations.promise(next, school);
    assertThat(nominations.mayLook(lead, school)).isTrue();
  }

  @Test
  void a_nominated_person_who_leaves_sees_nothing_and_their_place_is_free() {
    var one = at.confirmed("One", school, "teacher");
    var two = at.confirmed("Two", school, "teacher");
    var three = at.confirmed("Three", school, "teacher");
    nominations.promise(head, school);
    nominations.nominate(head, school, one);
    nominations.nominate(head, school, two);
    assertThat(standings.ledBy(one)).containsExactly(school);
    posts.leave(one, posts.postsOf(one).getFirst().id(), at.today());
    assertThat(nominations.mayLook(one, school)).isFalse();
    assertThat(standings.ledBy(one)).isEmpty();
    assertThat(nominations.nominate(head, school, three)).isEqualTo(Nominating.NOMINATED);
  }

  @Test
  void a_nomination_is_ended_by_a_head_or_by_whoever_has_it() {
    var one = at.confirmed("One", school, "teacher");
    nominations.promise(head, school);
    nominations.nominate(head, school, one);
    var id = nominations.of(school).getFirst().id();
    assertThat(nominations.end(at.confirmed("Colleague", school, "teacher"), school, id)).isFalse();
    assertThat(nominations.end(one, school, id)).isTrue();
    assertThat(nominations.mayLook(one, school)).isFalse();
  }
}
