package org.included.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.included.IncludedTest;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
class PracticeTest {
  @Autowired Practice practice;
  @Autowired People people;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  @Test
  void a_plan_comes_back_as_it_was_kept_and_keeping_it_again_changes_it() {
    var person = people.create("Amina");
    keep(person, "listening", "plan", "I wait for ten seconds");
    keep(person, "listening", "plan", "I wait for five seconds");
    assertThat(practice.plansOf(person))
        .extracting(p -> p.module() + "/" + p.step() + ": " + p.sentence().getFirst().words())
        .containsExactly("listening/plan: I wait for five seconds");
    assertThat(practice.plansOf(people.create("Ben"))).isEmpty();
  }

  @Test
  void a_sealed_plan_that_was_copied_onto_another_row_does_not_open() {
    for (var other : List.of(List.of("listening", "second-plan"), List.of("waiting", "plan"))) {
      var person = people.create("Amina");
      keep(person, "listening", "plan", "I wait for ten seconds");
      keep(person, other.getFirst(), other.getLast(), "I ask once");
      db.sql(
              """
              update practice.plan copy set words = plan.words from practice.plan plan
              where copy.person = :person and plan.person = :person
                and (copy.module, copy.step) = (:module, :step)
                and (plan.module, plan.step) = ('listening', 'plan')
              """)
          .param("person", person.value())
          .param("module", other.getFirst())
          .param("step", other.getLast())
          .update();
      assertThatThrownBy(() -> practice.plansOf(person))
          .as("copied onto " + other)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cannot be opened");
    }
  }

  private void keep(PersonId person, String module, String step, String words) {
    var sentence = List.of(new Plan.Piece(words, true));
    practice.keep(
        person, "edition", new Plan(module, step, sentence, List.of(), "", clock.instant(), false));
  }
}
