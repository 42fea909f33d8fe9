package org.included.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.included.IncludedTest;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.library.Edition;
import org.included.library.Module;
import org.included.library.TestModules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncludedTest
class LearningSqlTest {
  @Autowired Learning learning;
  @Autowired People people;
  @Autowired JdbcClient db;

  private final Module module = TestModules.of(List.of("prior", "read", "case", "plan"), Map.of());
  private final Edition edition = new Edition("e1", module);

  @Test
  void what_is_typed_comes_back_and_the_row_does_not_show_it() {
    var person = people.create("Dee");
    save(person, "prior", "canary O'Brien -- <script>", "k1", 0);
    assertThat(words(person, "prior")).isEqualTo("canary O'Brien -- <script>");
    assertThat(
            db.sql("select l::text from learning.learning l where person = :p")
                .param("p", person.value())
                .query(String.class)
                .single())
        .doesNotContain("canary");
  }

  @Test
  void a_draft_is_not_a_finished_step() {
    var person = people.create("Dee");
    save(person, "prior", "half a thought", "k1", 0);
    var state = learning.state(person, "test-module", List.of());
    assertThat(state.progress().done()).isEmpty();
    assertThat(state.progress().place()).isEqualTo("prior");
    assertThat(log(person)).isZero();
  }

  @Test
  void finishing_moves_on_counts_the_minutes_once_and_logs_once() {
    var person = people.create("Dee");
    finish(person, "prior", "a", "k1", 0);
    finish(person, "prior", "a", "k1", 0);
    finish(person, "prior", "b", "k1", 1);
    var state = learning.state(person, "test-module", List.of());
    assertThat(state.progress()).isEqualTo(new Progress("read", List.of("prior")));
    assertThat(state.asked()).isEqualTo(2);
    assertThat(log(person)).isEqualTo(1);
  }

  @Test
  void somebody_who_read_the_summary_was_asked_a_minute_and_not_asked_the_rest() {
    var person = people.create("Dee");
    learning.finish(
        person,
        edition,
        module.step("read").orElseThrow(),
        new Learning.Submission(Answers.NONE, "k", 0, true, null));
    var state = learning.state(person, "test-module", List.of());
    assertThat(state.asked()).isEqualTo(1);
    assertThat(state.notAsked()).isEqualTo(1);
  }

  @Test
  void two_tabs_disagree_and_neither_text_is_lost() {
    var person = people.create("Dee");
    save(person, "prior", "from the phone", "phone", 0);
    var outcome = save(person, "prior", "from the laptop", "laptop", 0);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Learning.Outcome.Disagreement.class,
            d -> assertThat(d.other().answers().written("q")).isEqualTo("from the phone"));
    assertThat(words(person, "prior")).isEqualTo("from the phone");
    assertThat(save(person, "prior", "both", "laptop", 1))
        .isInstanceOf(Learning.Outcome.Saved.class);
    assertThat(words(person, "prior")).isEqualTo("both");
  }

  @Test
  void the_same_form_may_save_again_and_again() {
    var person = people.create("Dee");
    for (int i = 1; i <= 5; i++) {
      assertThat(save(person, "prior", "text " + i, "k", 0))
          .isEqualTo(new Learning.Outcome.Saved(i, false));
    }
    assertThat(words(person, "prior")).isEqualTo("text 5");
  }

  @Test
  void a_module_is_finished_when_its_questions_are_answered_and_a_plan_is_kept() {
    var person = people.create("Dee");
    finish(person, "prior", "a", "k1", 0);
    finish(person, "case", "a", "k2", 0);
    assertThat(completion(person)).isNull();
    assertThat(finish(person, "plan", "a", "k3", 0)).isEqualTo(new Learning.Outcome.Saved(1, true));
    assertThat(completion(person)).isNotNull();
    assertThat(finished(person).rule()).isEqualTo("answered-and-planned-1");
    assertThat(finished(person).edition()).isEqualTo("e1");
    assertThat(finish(person, "plan", "b", "k3", 1))
        .isEqualTo(new Learning.Outcome.Saved(2, false));
  }

  @Test
  void whoever_did_a_step_that_was_split_since_is_not_asked_again() {
    var person = people.create("Dee");
    finish(person, "prior", "a", "k1", 0);
    finish(person, "case", "a", "k2", 0);
    var edited =
        TestModules.of(
            List.of("prior", "case-one", "case-two", "plan"),
            Map.of("case", List.of("case-one", "case-two"), "read", List.of()));
    var outcome =
        learning.finish(
            person,
            new Edition("e2", edited),
            edited.step("plan").orElseThrow(),
            typed("x", "k", 0));
    assertThat(outcome).isEqualTo(new Learning.Outcome.Saved(1, true));
  }

  @Test
  void a_completion_outlives_every_edit() {
    var person = people.create("Dee");
    finish(person, "prior", "my words", "k1", 0);
    finish(person, "case", "a", "k2", 0);
    finish(person, "plan", "a", "k3", 0);
    var edited =
        TestModules.of(
            List.of("prior-new", "case-new", "plan-new"),
            Map.of("prior", List.of(), "case", List.of(), "plan", List.of(), "read", List.of()));
    var state = learning.state(person, "test-module", List.of("prior"));
    assertThat(state.completion()).isNotNull();
    assertThat(state.wordsOn("prior").answers().written("q")).isEqualTo("my words");
    assertThat(edited.steps()).contains(state.progress().placeIn(edited));
    learning.finish(
        person,
        new Edition("e2", edited),
        edited.step("prior-new").orElseThrow(),
        typed("new", "k9", 0));
    assertThat(finished(person).edition()).isEqualTo("e1");
    assertThat(words(person, "prior")).isEqualTo("my words");
  }

  @Test
  void a_double_click_on_the_very_first_step_counts_once() throws Exception {
    for (int round = 0; round < 10; round++) {
      var person = people.create("Dee");
      try (var clicks = Executors.newFixedThreadPool(4)) {
        Callable<Learning.Outcome> click = () -> finish(person, "prior", "a", "same", 0);
        for (var done : clicks.invokeAll(List.of(click, click, click, click))) {
          assertThat(done.get()).isInstanceOf(Learning.Outcome.Saved.class);
        }
      }
      assertThat(log(person)).isEqualTo(1);
      assertThat(learning.state(person, "test-module", List.of()).asked()).isEqualTo(2);
    }
  }

  @Test
  void on_a_full_morning_everybody_is_answered_with_their_own() throws Exception {
    var many = IntStream.range(0, 40).mapToObj(i -> people.create("P" + i)).toList();
    var sends = new ArrayList<Callable<Learning.Outcome>>();
    for (int round = 1; round <= 5; round++) {
      for (var person : many) {
        var text = person + " in round " + round;
        sends.add(() -> save(person, "prior", text, "k", 0));
      }
    }
    try (var readers = Executors.newFixedThreadPool(32)) {
      for (var sent : readers.invokeAll(sends)) {
        assertThat(sent.get()).isInstanceOf(Learning.Outcome.Saved.class);
      }
    }
    for (var person : many) {
      assertThat(words(person, "prior")).startsWith(person + " in round");
      assertThat(save(person, "prior", "after", "k", 0))
          .isEqualTo(new Learning.Outcome.Saved(6, false));
    }
  }

  @Test
  void what_cannot_be_written_keeps_nobody_else_from_writing() throws Exception {
    var many = IntStream.range(0, 20).mapToObj(i -> people.create("P" + i)).toList();
    var sends = new ArrayList<Callable<Learning.Outcome>>();
    // PostgreSQL takes no such character in jsonb
    many.forEach(p -> sends.add(() -> save(p, "prior", "a", "broken\u0000key", 0)));
    many.forEach(p -> sends.add(() -> save(p, "case", "b", "k", 0)));
    try (var readers = Executors.newFixedThreadPool(40)) {
      var sent = readers.invokeAll(sends);
      for (var broken : sent.subList(0, 20)) {
        assertThatThrownBy(broken::get).hasCauseInstanceOf(DataAccessException.class);
      }
      for (var fine : sent.subList(20, 40)) {
        assertThat(fine.get()).isEqualTo(new Learning.Outcome.Saved(1, false));
      }
    }
  }

  @Test
  void words_cannot_be_moved_to_another_person_by_whoever_has_the_database() {
    var one = people.create("Dee");
    var other = people.create("Ann");
    save(one, "prior", "mine", "k", 0);
    save(other, "prior", "theirs", "k", 0);
    assertThat(words(other, "prior")).isEqualTo("theirs");
  }

  @Test
  void erasing_leaves_nothing() {
    var person = people.create("Dee");
    finish(person, "prior", "a", "k1", 0);
    finish(person, "case", "a", "k2", 0);
    finish(person, "plan", "a", "k3", 0);
    people.erase(person);
    assertThat(log(person)).isZero();
    assertThat(learning.begunBy(person)).isEmpty();
  }

  private Learning.Outcome save(
      PersonId person, String step, String text, String key, int revision) {
    return learning.save(
        person, edition, module.step(step).orElseThrow(), typed(text, key, revision));
  }

  private Learning.Outcome finish(
      PersonId person, String step, String text, String key, int revision) {
    return learning.finish(
        person, edition, module.step(step).orElseThrow(), typed(text, key, revision));
  }

  private static Learning.Submission typed(String text, String key, int revision) {
    return new Learning.Submission(
        new Answers(Map.of("q", List.of(text))), key, revision, false, null);
  }

  private String words(PersonId person, String step) {
    return learning
        .state(person, "test-module", List.of(step))
        .wordsOn(step)
        .answers()
        .written("q");
  }

  private @Nullable Completion completion(PersonId person) {
    return learning.state(person, "test-module", List.of()).completion();
  }

  private Completion finished(PersonId person) {
    return Objects.requireNonNull(completion(person));
  }

  private long log(PersonId person) {
    return db.sql(
            "select count(*) from learning.learning_log where person = :p and what = 'finished'")
        .param("p", person.value())
        .query(Long.class)
        .single();
  }
}
