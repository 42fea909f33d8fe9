package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.included.library.Rule.ALT_TEXT;
import static org.included.library.Rule.BRANCH;
import static org.included.library.Rule.DIRECTIVE;
import static org.included.library.Rule.ECHO;
import static org.included.library.Rule.FILES;
import static org.included.library.Rule.FRONT_MATTER;
import static org.included.library.Rule.HAND_OVER;
import static org.included.library.Rule.HTML;
import static org.included.library.Rule.IDS;
import static org.included.library.Rule.IN_HOUSE;
import static org.included.library.Rule.LENGTH;
import static org.included.library.Rule.MARKS;
import static org.included.library.Rule.MECHANISMS;
import static org.included.library.Rule.MINUTES;
import static org.included.library.Rule.OUTCOMES;
import static org.included.library.Rule.PLAN;
import static org.included.library.Rule.QUESTION;
import static org.included.library.Rule.QUOTES;
import static org.included.library.Rule.READING_AGE;
import static org.included.library.Rule.REVIEWERS;
import static org.included.library.Rule.REVIEW_DATE;
import static org.included.library.Rule.SOURCES;
import static org.included.library.Rule.STEP;
import static org.included.library.Rule.STEPS_NEEDED;
import static org.included.library.Rule.SUMMARY;
import static org.included.library.Rule.TAGS;
import static org.included.library.Rule.TERMS;
import static org.included.library.Rule.VARIANTS;
import static org.included.library.Rule.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every rule at least one broken file: exactly that finding, on the line where the hand
 * belongs.
 */
class RulesTest {
  /**
   * A way to break the sample.
   *
   * @param where words on the line that the finding must name, once the file is broken
   */
  record Broken(Rule rule, String where, String before, String after) {
    @Override
    public String toString() {
      return rule.slug() + ": " + after.lines().findFirst().orElse("nothing");
    }
  }

  static Stream<Broken> ways() {
    return Stream.of(
        way(FRONT_MATTER, "layer: roof", "layer: universal", "layer: roof"),
        way(FRONT_MATTER, "id: good-module", "licence: OGL-UK-3.0\n", ""),
        way(FRONT_MATTER, "minutes: 9", "layer: universal", "minutes: 9\nlayer: universal"),
        way(FRONT_MATTER, "colour: red", "layer: universal", "layer: universal\ncolour: red"),
        way(FRONT_MATTER, "id: other", "id: good-module", "id: other-module"),
        way(FRONT_MATTER, "  - {kind", "kind: specialist,", "kind: magician,"),
        way(FRONT_MATTER, "short:", "rule\"\nshort", "rule\nshort"),
        way(OUTCOMES, "outcomes:", "- \"I can show", "- \"I will show"),
        way(OUTCOMES, "outcomes:", "  - \"I can show what I say.\"\n", ""),
        way(MINUTES, "minutes: 17", "minutes: 18", "minutes: 17"),
        way(MINUTES, "minutes: 6", "P2D, minutes: 1", "P2D, minutes: 6"),
        way(MECHANISMS, "mech: [B2, C9]", "[B2, C1]", "[B2, C9]"),
        way(STEPS_NEEDED, "---", "prior: true, ", ""),
        way(STEP, "## Use a timer", "step: try-it", "step: stand"),
        way(STEP, "## Near you", "{step: local, minutes: 0, topic: speech}\n", ""),
        way(STEP, "holder: me", "topic: speech", "topic: speech, holder: me"),
        way(STEP, "step: local", ", topic: speech", ""),
        way(
            STEP,
            "## Choose a cue",
            "::: cue\n- A note on my desk {#note}\n- A message {#message, channel: message}\n:::",
            ""),
        way(STEP, "P3D", "after: P2D", "after: P3D"),
        way(
            STEP,
            "::: echo {of: first-thought}",
            "Set a timer for five seconds.",
            "::: echo {of: first-thought}\nOh.\n:::"),
        way(STEP, "# Big", "Set a timer", "# Big\n\nSet a timer"),
        way(STEP, "## For a {{child}} {#", "## Use a timer {#", "## For a {{child}} {#"),
        way(STEP, "Early words", "## What do you do", "Early words\n\n## What do you do"),
        way(IDS, "## Use a timer", " {#timer}", ""),
        way(IDS, "{#team}", "{#with-your-team}", "{#team}"),
        way(IDS, "{#Timer}", "{#timer}", "{#Timer}"),
        way(IDS, "## Use a timer", "{#timer}", "{#case}"),
        way(IDS, "- [ ] Nothing", " {#nothing}", ""),
        way(IDS, "- A note on my desk", "{#note}", "{#plan}"),
        way(IDS, "[one small thing]{#day}", "{#thing}", "{#day}"),
        way(IDS, "old-case: [gone]", "[case]", "[gone]"),
        way(IDS, "  timer: []", "old-quiz: []", "timer: []"),
        way(QUESTION, "::: question {#now}", "{#now, choose: text}", "{#now}"),
        way(QUESTION, "{#recall, choose", "- [x] Stop {#recall-stop}\n  > Yes.\n", ""),
        way(QUESTION, "{#recall, choose", "- [x] Stop", "- [ ] Stop"),
        way(QUESTION, "- [ ] Say {#recall-say}", "  > Soon.\n", ""),
        way(QUESTION, "shows: [film]", "shows: [evidence]", "shows: [film]"),
        way(PLAN, "::: plan", "[one small thing]{#thing}", "one small thing"),
        way(PLAN, "::: plan", "[one small thing]", "[]"),
        way(PLAN, "## Make a plan", "::: plan", "::: hand-over"),
        way(ECHO, "::: echo", "of: first-thought", "of: how-many"),
        way(ECHO, "::: echo", "of: first-thought", "of: now"),
        way(BRANCH, ":::: branch", ", then: beside", ""),
        way(BRANCH, "then: there", "{#louder}", "{#louder, then: there}"),
        way(BRANCH, "{#coat, then", "{#coat}", "{#coat, then: beside}"),
        way(MARKS, "Short words are easy to hear. A child", "each day. [@brook-2020]", "each day."),
        way(MARKS, "| Move | What you do |", "It took ten seconds. [practice advice]", "### Look"),
        way(MARKS, "Both are small.", "small. [@brook-2020]", "small."),
        way(SOURCES, "[@brook-1999]", "> Yes. [@brook-2020]", "> Yes. [@brook-1999]"),
        way(SOURCES, "vale-2021:", "[@brook-2020; @vale-2021]", "[@brook-2020]"),
        way(SOURCES, "vale-2021:", "    year: 2021\n", ""),
        way(SUMMARY, "## What we know", "::: summary", "::: hand-over"),
        way(
            HAND_OVER,
            "---",
            "::: hand-over\nIf you still worry, tell your SENCO what you saw.\n:::\n",
            ""),
        way(IN_HOUSE, "## With your team", "minutes: 7", "minutes: 6"),
        way(IN_HOUSE, "## With your team", ", pairs: true", ""),
        way(IN_HOUSE, "## With your team", "minutes: 7", "minutes: 7, pairs: true"),
        way(VARIANTS, "{phase: early-years}", "::: otherwise\n“First this.”\n:::\n", ""),
        way(VARIANTS, "role: cook", "role: teaching-assistant}", "role: cook}"),
        way(
            VARIANTS,
            "phase: home",
            "{phase: early-years}",
            "{phase: [early-years, home]}\nHello.\n:::\n::: when {phase: home}"),
        way(TAGS, "  area-of-mine", "tags:\n", "tags:\n  area-of-mine: [a]\n"),
        way(TAGS, "  of-before", "tags:\n", "tags:\n  of-before: [a]\n"),
        way(TAGS, "  cop-2015-area", "cop-2015-area: [", "cop-2015-area: [roof, "),
        way(TERMS, "{{chid}}", "A {{child}} looks", "A {{chid}} looks"),
        way(TERMS, "What your student", "What your council", "What your student"),
        way(TERMS, "What your pupils", "What your council", "What your pupils"),
        way(
            READING_AGE,
            "Notwithstanding",
            "Bring one thing that you say a lot.",
            "Notwithstanding "
                + "considerable methodological heterogeneity, ".repeat(40)
                + "interdisciplinary practitioners predominate."),
        way(WORDS, "suffers", "Set a timer", "Sam suffers\nfrom it. Set a timer"),
        way(WORDS, "title: \"Compliance", "title: \"A module", "title: \"Compliance: a module"),
        way(QUOTES, "Don't set", "Set a timer", "Don't set a timer"),
        way(QUOTES, "outcomes:", "I can show", "I can 'show'"),
        way(ALT_TEXT, "![](one.svg)", "![A hand that points to the number one]", "![]"),
        way(ALT_TEXT, "::: video", "captions: greeting.vtt, ", ""),
        way(
            ALT_TEXT,
            "## Listen",
            "::: transcript\n“Hello, Sam. Come in.” Sam comes in.\n:::\n",
            ""),
        way(FILES, "two.svg", "(one.svg)", "(two.svg)"),
        way(FILES, "bye.webm", "src: greeting.webm", "src: bye.webm"),
        way(REVIEW_DATE, "2028-11-30", "2027-11-30", "2028-11-30"),
        way(HTML, "<b>five</b>", "for five seconds", "for <b>five</b> seconds"),
        way(HTML, "<!-- note", "Set a timer", "<!-- note -->\n\nSet a timer"),
        way(HTML, "javascript:", "Set a timer", "Set [a](javascript:alert) timer"),
        way(DIRECTIVE, "::: sumary", "::: summary", "::: sumary\nHello.\n:::\n::: summary"),
        way(DIRECTIVE, "::: hand-over", "saw.\n:::", "saw."),
        way(DIRECTIVE, "::: cue {big", "::: cue", "::: cue {big: true}"),
        way(DIRECTIVE, "::: cue {a", "::: cue", "::: cue {a: 1, a: 2}"),
        way(DIRECTIVE, "{strength: huge", "strength: early, of", "strength: huge, of"),
        way(DIRECTIVE, "::: card", ", title: \"For a {{child}}\"", ""),
        way(DIRECTIVE, "{#agree", "1. Agree on", "Agree on"),
        way(DIRECTIVE, "{#agree", ", title: \"Agree\"", ""),
        way(
            LENGTH,
            "## What we know",
            "Waiting helps\n",
            "Waiting helps\n\n" + "It helps us all. ".repeat(50) + "[@brook-2020]\n"),
        way(REVIEWERS, "reviews:", "status: in-review", "status: published"));
  }

  private static Broken way(Rule rule, String where, String before, String after) {
    return new Broken(rule, where, before, after);
  }

  @Test
  void the_sample_keeps_every_rule() {
    assertThat(Sample.good().findings()).isEmpty();
    assertThat(Sample.good().compiled()).isInstanceOf(Compiled.Accepted.class);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_broken_file_gives_that_finding_on_that_line(Broken way) {
    var broken = Sample.good().with(way.before(), way.after());
    assertThat(broken.findings())
        .extracting(Finding::rule, Finding::line)
        .containsOnly(tuple(way.rule(), broken.lineOf(way.where())));
  }

  @Test
  void every_rule_is_broken_at_least_once() {
    Set<Rule> unbroken = new HashSet<>(Arrays.asList(Rule.values()));
    ways().forEach(way -> unbroken.remove(way.rule()));
    // the next test; and SituationRulesTest
    assertThat(unbroken).containsExactlyInAnyOrder(Rule.FILE, Rule.SITUATION);
  }

  @Test
  void a_file_that_is_no_text_is_refused() {
    for (var bytes :
        List.of(
            new byte[0],
            "no front matter".getBytes(StandardCharsets.UTF_8),
            "---\nid: open".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xff, (byte) 0xfe, 0},
            new byte[] {'-', '-', '-', 0},
            new byte[(256 << 10) + 1])) {
      var compiled = Sample.good().compiled(bytes);
      assertThat(compiled).isInstanceOf(Compiled.Refused.class);
      assertThat(compiled.findings())
          .extracting(Finding::rule, Finding::line)
          .containsExactly(tuple(Rule.FILE, 1));
    }
  }

  @Test
  void an_id_of_an_earlier_edition_is_not_lost() {
    var sample = Sample.good().afterEdition(Set.of("case", "once", "old-quiz"));
    assertThat(sample.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.rule()).isEqualTo(IDS);
          assertThat(finding.message()).contains("`once`");
          assertThat(finding.line()).isEqualTo(sample.lineOf("retired:"));
        });
  }

  @Test
  void a_picture_is_at_most_5_mb() {
    var sample =
        Sample.good()
            .withFiles(Map.of("greeting.webm", 6_000_000L, "greeting.vtt", 90L, "one.svg", 90L));
    assertThat(sample.findings()).extracting(Finding::rule).containsExactly(FILES);
  }

  @Test
  void a_group_of_mechanisms_without_a_step_is_missed() {
    var sample =
        Sample.good().with("[A2, B1]", "[A2]").with("[B2, C1]", "[C1]").with("[B3, D3]", "[D3]");
    assertThat(sample.findings()).extracting(Finding::rule).containsExactly(MECHANISMS);
  }

  @Test
  void every_step_that_is_needed_is_missed() {
    assertThat(missedWithout("model", "step: model", "step: rehearse")).isTrue();
    assertThat(missedWithout("plan", "step: plan", "step: rehearse")).isTrue();
    assertThat(missedWithout("retrieval", "step: retrieval", "step: check")).isTrue();
    var neither =
        Sample.good().with("step: rehearse", "step: model").with("step: try-it", "step: model");
    assertThat(neither.findings()).extracting(Finding::rule).contains(STEPS_NEEDED);
  }

  private static boolean missedWithout(String what, String before, String after) {
    return Sample.good().with(before, after).findings().stream()
        .anyMatch(f -> f.rule() == STEPS_NEEDED && f.message().contains(what));
  }

  @Test
  void a_phrase_may_pardon_a_word() {
    assertThat(Sample.good().with("Set a timer", "Ask the non-compliance unit").findings())
        .isEmpty();
  }

  @Test
  void advice_alone_does_not_keep_a_module_out() {
    var longer =
        Sample.good()
            .with(
                "Waiting helps\n",
                "Waiting helps\n\n" + "It helps. ".repeat(90) + "[@vale-2021]\n");
    assertThat(longer.compiled()).isInstanceOf(Compiled.Accepted.class);
    assertThat(longer.compiled().findings()).isNotEmpty();
  }
}
