package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompilerTest {
  private static final Audience NURSERY = new Audience(Phase.EARLY_YEARS, RoleRoute.TEACHER);
  private static final Audience PRIMARY = new Audience(Phase.PRIMARY, RoleRoute.TEACHER);
  private static final Audience PRIMARY_TA =
      new Audience(Phase.PRIMARY, RoleRoute.TEACHING_ASSISTANT);
  private static final Audience HOME = new Audience(Phase.HOME, RoleRoute.EVERYBODY);

  private final Module module = Sample.good().module();

  @Test
  void the_path_leaves_out_what_comes_later_and_what_a_team_does() {
    assertThat(module.steps())
        .extracting(Step::id)
        .containsExactly(
            "prior",
            "case",
            "evidence",
            "film",
            "model",
            "rehearse",
            "timer",
            "plan",
            "cue",
            "take",
            "near");
    assertThat(module.followUps())
        .extracting(Step::after)
        .containsExactly(Period.ofDays(2), Period.ofDays(7));
    assertThat(module.inHouse()).extracting(Step::id).containsExactly("with-your-team");
  }

  @Test
  void a_step_leads_to_the_next_and_the_last_to_none() {
    assertThat(module.next(step("prior"))).contains(step("case"));
    assertThat(module.next(step("near"))).isEmpty();
    assertThat(module.next(step("two-days"))).isEmpty();
  }

  private Step step(String id) {
    return module.step(id).orElseThrow();
  }

  @Test
  void a_retired_id_stands_for_what_took_its_place() {
    assertThat(module.successors("old-case")).containsExactly("case");
    assertThat(module.successors("old-quiz")).isEmpty();
    assertThat(module.successors("plan")).containsExactly("plan");
  }

  @Test
  void retired_ids_that_name_each_other_come_to_an_end() {
    var circle = Map.of("a", List.of("b", "plan"), "b", List.of("a"));
    var cover = module.cover();
    var turned =
        new Cover(
            cover.slug(),
            cover.version(),
            cover.status(),
            cover.title(),
            cover.shortTitle(),
            cover.strapline(),
            cover.minutes(),
            cover.roles(),
            cover.phases(),
            cover.layer(),
            cover.tags(),
            cover.outcomes(),
            cover.reviews(),
            cover.reviewBy(),
            cover.checked(),
            cover.licence(),
            cover.sources(),
            circle);
    assertThat(new Module(turned, List.of(), List.of(), List.of()).successors("a"))
        .containsExactly("plan");
  }

  @Test
  void somebody_it_was_not_written_for_reads_the_nearest_wording() {
    assertThat(prose("rehearse", NURSERY)).contains("Coat first, Mo.");
    assertThat(prose("rehearse", PRIMARY)).contains("First this.");
    assertThat(prose("rehearse", PRIMARY_TA)).contains("Then stay close.");
    assertThat(prose("rehearse", HOME)).contains("Coat first, Mo.");
  }

  private String prose(String step, Audience reader) {
    return step(step).body(reader).parts().toString();
  }

  @Test
  void equal_bodies_are_one_object() {
    var timer = step("timer").bodies().byAudience().values();
    var one = timer.iterator().next();
    assertThat(timer).hasSize(15).allSatisfy(body -> assertThat(body).isSameAs(one));
  }

  @Test
  void words_change_with_the_phase() {
    assertThat(question("how-many", NURSERY).lead().toString()).contains("A child looks");
    assertThat(question("how-many", PRIMARY).lead().toString()).contains("A pupil looks");
    assertThat(question("how-many", PRIMARY).plainPrompt())
        .isEqualTo("What do you think of first?");
    assertThat(question("how-many", PRIMARY).prompt().toString())
        .isEqualTo("What do you think of first?");
  }

  private Part.Question question(String id, Audience reader) {
    return module
        .everyStep()
        .flatMap(s -> s.body(reader).question(id).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_option_leads_to_its_branch_and_the_branch_asks_on() {
    var kneel = question("what-next", PRIMARY).options().getFirst();
    assertThat(kneel.fits()).isTrue();
    assertThat(kneel.plainLabel()).isEqualTo("Kneel beside him");
    assertThat(kneel.feedback().toString()).contains("see your face");
    assertThat(kneel.then()).isEqualTo("beside");
    assertThat(step("case").body(PRIMARY).branch("beside")).isPresent();
    assertThat(question("and-then", PRIMARY).choose()).isEqualTo(Part.Choose.ONE);
  }

  @Test
  void a_plan_is_a_sentence_with_blanks_under_labels() {
    var plan = part("plan", Part.PlanSentence.class);
    assertThat(plan.blanks())
        .extracting(Part.Blank::id)
        .containsExactly("day", "thing", "loud", "hands");
    assertThat(plan.blanks())
        .extracting(Part.Blank::required)
        .containsExactly(true, true, false, false);
    assertThat(plan.plan().blanks().getLast().plainLabel()).isEqualTo("then I will");
    assertThat(plan.plan().blanks().getLast().label().toString())
        .isEqualTo("<strong>then</strong> I will");
    assertThat(plan.plan().blanks())
        .extracting(Part.Blank::before)
        .containsExactly("If it is ", ", then I will ");
    assertThat(plan.plan().end()).isEqualTo(".");
  }

  private <P extends Part> P part(String step, Class<P> type) {
    return step(step).body(PRIMARY).parts().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_strength_note_stands_in_the_section_of_its_paragraph() {
    assertThat(part("evidence", Part.Prose.class).html().toString())
        .contains("<section class=\"inc-ev\"><h2>Short is kind</h2>")
        .contains(
            "<div class=\"inc-notes\"><span class=\"inc-strength\"><span class=\"inc-dots\" aria-hidden=\"true\">"
                + "<i class=\"inc-on\"></i><i></i><i></i></span><span>Strength of evidence:"
                + " <b>early</b> for short sentences (two towns)</span></span></div></section>");
  }

  @Test
  void citations_lead_to_the_sources_of_the_step() {
    assertThat(part("evidence", Part.Prose.class).html().toString())
        .contains("(<a href=\"#source-brook-2020\">Brook and others, 2020</a>;")
        .contains("<span class=\"inc-mark\">practice advice</span>");
    assertThat(step("evidence").body(PRIMARY).sources())
        .extracting(Source::key)
        .containsExactly("brook-2020", "vale-2021");
    assertThat(step("timer").body(PRIMARY).sources()).isEmpty();
  }

  @Test
  void a_table_has_headings_for_columns_and_rows_and_a_picture_is_found() {
    assertThat(part("model", Part.Prose.class).html().toString())
        .contains("<th scope=\"col\">Move</th>")
        .contains("<th scope=\"row\">Stop</th>")
        .contains("<td>Stand still.</td>")
        .contains("src=\"/modules/good-module/files/one.svg\"");
  }

  @Test
  void a_card_has_moves_a_voice_may_be_empty_and_one_cue_is_sent() {
    var card = part("take", Part.Card.class);
    assertThat(card.title()).isEqualTo("For a pupil");
    assertThat(card.moves()).hasSize(2);
    assertThat(card.rest().toString()).contains("Say it again.");
    assertThat(part("evidence", Part.Voice.class).words().isEmptyContent()).isTrue();
    assertThat(part("cue", Part.CueChoice.class).prompts())
        .extracting(Part.Prompt::message)
        .containsExactly(false, true);
  }

  @Test
  void it_awaits_review_until_both_have_looked() {
    assertThat(module.awaitingReview()).isTrue();
    assertThat(module.outstanding()).hasSize(2);
    var reviewed =
        Sample.good()
            .with(
                "by: \"a speech and language therapist\"",
                "by: \"a therapist\", name: \"N. N.\", on: 2026-11-01")
            .with("by: \"a young person\"", "by: \"a person\", name: \"M. M.\", on: 2026-11-02")
            .with("in-review", "published");
    assertThat(reviewed.module().awaitingReview()).isFalse();
  }

  @Test
  void what_was_accepted_once_can_be_opened_whatever_the_rules_say_now() {
    var text = Sample.good().with("Set a timer", "He suffers from it. Set a timer").text();
    var folder = new Manuscript("good-module", text, null, Map.of());
    assertThat(Compiler.reopen(folder, Sample.STYLE)).isPresent();
  }
}
