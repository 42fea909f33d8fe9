package org.included.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.account.People;
import org.included.library.Edition;
import org.included.library.Editions;
import org.included.library.Reader;
import org.included.library.Step;
import org.included.web.Bearer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IncludedTest
class StepPagesTest {
  private static final String MODULE = "/modules/making-your-instructions-land";

  @Autowired Learning learning;
  @Autowired Editions editions;
  @Autowired People people;
  @LocalServerPort int port;

  @Test
  void a_question_left_out_is_asked_for_and_the_rest_stays() {
    var walk = Walk.on(port);
    var step = walk.get(MODULE + "/prior");
    var seen = walk.press(step, "See what we say", Map.of("a-first-thought", "<b>O'Brien</b>"));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().title()).startsWith("Error: ");
    var link = seen.page().select(".govuk-error-summary a").getFirst().attr("href");
    assertThat(seen.page().select(link)).hasSize(1);
    assertThat(seen.page().select("textarea").getFirst().wholeText()).isEqualTo("<b>O'Brien</b>");
  }

  @Test
  void somebody_without_an_account_is_told_about_what_they_chose() {
    var walk = Walk.on(port);
    var step = walk.get(MODULE + "/case");
    var option = step.page().select("input[type=checkbox][name^=a-]").getFirst();
    var seen =
        walk.press(step, "See what we say", Map.of(option.attr("name"), option.attr("value")));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select(".inc-about")).hasSize(1);
    assertThat(seen.page().select("a.govuk-button").text()).startsWith("Continue to");
  }

  @Test
  void the_first_words_are_given_back_when_looking_back() {
    var walk = signedIn("sam");
    var step = walk.get(MODULE + "/prior");
    walk.press(step, "Save for later", Map.of("a-first-thought", "I was cross"));
    assertThat(walk.get(MODULE + "/look-back").text()).contains("I was cross");
  }

  @Test
  void three_keyed_questions_answered_well_suggest_the_summary_and_decide_nothing() {
    var walk = signedIn("farah");
    var edition = editions.current("making-your-instructions-land").orElseThrow();
    var read =
        edition.module().steps().stream()
            .filter(s -> s instanceof Step.Read)
            .findFirst()
            .orElseThrow();
    assertThat(walk.get(MODULE + "/" + read.id()).text())
        .contains("I know this: show the summary")
        .doesNotContain("Your answers suggest");
    var form = new HashMap<String, String>();
    edition
        .module()
        .body(edition.module().step("prior").orElseThrow(), Reader.of(Bearer.NOBODY).audience())
        .questions()
        .forEach(q ->
            q.options().stream()
                .filter(o -> o.fits())
                .findFirst()
                .ifPresent(o -> form.put("a-" + q.id(), o.id())));
    walk.press(walk.get(MODULE + "/prior"), "See what we say", form);
    var seen = walk.get(MODULE + "/" + read.id());
    assertThat(seen.text()).contains("Your answers suggest that you do");
    assertThat(seen.page().select(".inc-ev")).isNotEmpty();
    assertThat(walk.get(MODULE + "/" + read.id() + "?summary=1").page().select(".inc-ev"))
        .isEmpty();
  }

  @Test
  void what_looks_like_a_childs_name_is_asked_about_and_kept() {
    var walk = signedIn("luca");
    var step = walk.get(MODULE + "/prior");
    walk.press(
        step, "Save for later", Map.of("a-first-thought", "I thought that Mortimer was rude"));
    var seen = walk.get(MODULE + "/prior");
    assertThat(seen.text()).contains("Could this be a child’s name?", "Mortimer was rude");
  }

  @Test
  void an_answer_names_its_edition_and_the_edition_can_still_be_seen() {
    var walk = signedIn("gwen");
    var current = editions.current("making-your-instructions-land").orElseThrow();
    var gwen = people.at("gwen@example.org");
    assertThat(walk.look(MODULE + "/prior/editions/" + current.hash()).status()).isEqualTo(200);
    assertThat(walk.look(MODULE + "/prior/editions/" + "0".repeat(64)).status()).isEqualTo(404);
    gwen.ifPresent(person -> {
      learning.save(
          person,
          new Edition("a".repeat(64), current.module()),
          current.module().step("prior").orElseThrow(),
          new Learning.Submission(
              new Answers(Map.of("first-thought", List.of("then"))), "old", 0, false, null));
      assertThat(walk.get(MODULE + "/prior").text())
          .contains("This step has changed since you answered it", "a".repeat(64));
    });
  }

  private Walk signedIn(String persona) {
    var walk = Walk.on(port);
    walk.postAndStay("/demo/sign-in", Map.of("as", persona));
    walk.postAndStay("/for", Map.of("phase", "primary", "role", "everybody"));
    return walk;
  }
}
