package org.included.library;

import java.time.Period;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules about steps that hold whoever reads: type, attributes, minutes, mechanisms, what is
 * needed.
 */
final class StepRules {
  private static final int MOST_OF_A_STEP = 5;
  private static final int MOST_OF_A_MODULE = 20;
  private static final int MOST_OF_A_TEAM = 60;
  private static final Map<String, Period> AFTER =
      Map.of(
          "P2D", Period.ofDays(2),
          "P7D", Period.ofDays(7),
          "P21D", Period.ofDays(21),
          "P60D", Period.ofDays(60));
  private static final Set<String> ATTRIBUTES = Set.of("step", "minutes", "mech", "after");
  private static final Set<String> MECHANISMS =
      EnumSet.allOf(Mechanism.class).stream().map(Mechanism::name).collect(Collectors.toSet());

  private final List<RawStep> steps;
  private final Findings findings;

  StepRules(List<RawStep> steps, Findings findings) {
    this.steps = steps;
    this.findings = findings;
  }

  /**
   * Checks all of them.
   *
   * @param declared the minutes of the front matter
   * @param minutesLine where they stand
   */
  void check(int declared, int minutesLine) {
    if (steps.isEmpty()) {
      findings.add(1, Rule.STEP, "There is no step.");
    }
    steps.forEach(this::checkStep);
    checkSum(declared, minutesLine);
    checkGroups();
    checkNeeded();
    checkCue();
    checkShows();
  }

  private void checkStep(RawStep step) {
    var type = step.type();
    if (type.isEmpty()) {
      findings.add(step.line(), Rule.STEP, "`step:` is missing, or no type that there is.");
      return;
    }
    checkAttributes(step, type.get());
    checkMinutes(step);
    checkMechanisms(step);
    checkBlocks(step, type.get());
  }

  private void checkAttributes(RawStep step, StepType type) {
    int line = step.attributes().line();
    for (var key : step.attributes().keys()) {
      if (!ATTRIBUTES.contains(key) && !key.equals(type.ownAttribute())) {
        findings.add(line, Rule.STEP, "A " + type.slug() + " step knows no `" + key + "`.");
      }
    }
    if (step.title().isBlank() || step.title().contains("{{")) {
      findings.add(
          step.line(),
          Rule.STEP,
          "A step has a title, the same for everybody: no {{words}} in it.");
    }
    if (step.isFollowUp() && after(step).isEmpty()) {
      findings.add(line, Rule.STEP, "`after` is P2D, P7D, P21D or P60D.");
    }
    if (type == StepType.RETRIEVAL && !step.isFollowUp()) {
      findings.add(line, Rule.STEP, "A retrieval step needs `after`.");
    }
    if (type == StepType.LOCAL && step.attributes().text("topic").isEmpty()) {
      findings.add(line, Rule.STEP, "A local step needs `topic`.");
    }
  }

  static Optional<Period> after(RawStep step) {
    return step.attributes().text("after").map(AFTER::get);
  }

  private void checkMinutes(RawStep step) {
    var minutes = step.attributes().number("minutes");
    int most = step.is(StepType.IN_HOUSE) ? MOST_OF_A_TEAM : MOST_OF_A_STEP;
    if (minutes.filter(m -> m >= 0 && m <= most).isEmpty()) {
      findings.add(
          step.attributes().line(), Rule.MINUTES, "`minutes` is a number from 0 to " + most + ".");
    }
  }

  private void checkMechanisms(RawStep step) {
    for (var code : step.attributes().texts("mech")) {
      if (!MECHANISMS.contains(code)) {
        findings.add(
            step.attributes().line(), Rule.MECHANISMS, "There is no mechanism `" + code + "`.");
      }
    }
  }

  private void checkBlocks(RawStep step, StepType type) {
    Set<Directive> met = new HashSet<>();
    for (var fence : fences(step.blocks())) {
      met.add(fence.directive());
      if (!type.mayHold(fence.directive())) {
        findings.add(
            fence.line(),
            Rule.STEP,
            "A %s step holds no `%s`.".formatted(type.slug(), fence.directive().slug()));
      }
    }
    for (var needed : type.needs()) {
      if (!met.contains(needed)) {
        findings.add(
            step.line(),
            Rule.STEP,
            "A %s step needs a `%s` block.".formatted(type.slug(), needed.slug()));
      }
    }
    if (type == StepType.PLAN && !met.contains(Directive.PLAN)) {
      findings.add(step.line(), Rule.PLAN, "There is no `plan` block.");
    }
  }

  /** Those of a step at any depth, in order, without what only chooses. */
  static List<Block.Fence> fences(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block ->
            switch (block) {
              case Block.Choice choice ->
                  choice.wordings().stream().flatMap(w -> fences(w.blocks()).stream());
              case Block.Fence fence ->
                  Stream.concat(Stream.of(fence), fences(fence.blocks()).stream());
              case Block.Words _, Block.Note _ -> Stream.of();
            })
        .toList();
  }

  private void checkSum(int declared, int line) {
    int sum =
        steps.stream()
            .filter(RawStep::isSelfStudy)
            .mapToInt(s -> s.attributes().number("minutes").orElse(0))
            .sum();
    if (sum != declared) {
      findings.add(
          line,
          Rule.MINUTES,
          "The steps take " + sum + " minutes, and this says " + declared + ".");
    }
    if (sum > MOST_OF_A_MODULE) {
      findings.add(line, Rule.MINUTES, "The steps take " + sum + " minutes.");
    }
  }

  private void checkGroups() {
    var groups =
        steps.stream()
            .flatMap(s -> s.attributes().texts("mech").stream())
            .filter(MECHANISMS::contains)
            .map(code -> code.charAt(0))
            .collect(Collectors.toSet());
    for (char group : "ABCD".toCharArray()) {
      if (!groups.contains(group)) {
        findings.add(1, Rule.MECHANISMS, "No step has a mechanism of group " + group + ".");
      }
    }
  }

  private void checkNeeded() {
    need("a check with `prior: true`", s -> s.is(StepType.CHECK) && s.attributes().isTrue("prior"));
    need("a model", s -> s.is(StepType.MODEL));
    need("a rehearse or try-it", s -> s.is(StepType.REHEARSE) || s.is(StepType.TRY_IT));
    need("a plan", s -> s.is(StepType.PLAN));
    need("a retrieval", s -> s.is(StepType.RETRIEVAL));
  }

  private void need(String what, Predicate<RawStep> step) {
    if (steps.stream().noneMatch(step)) {
      findings.add(
          1, Rule.STEPS_NEEDED, "The module has no " + what.replaceFirst("^a ", "") + " step.");
    }
  }

  private void checkCue() {
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      boolean here = fences(step.blocks()).stream().anyMatch(f -> f.directive() == Directive.CUE);
      boolean later = steps.subList(i, steps.size()).stream().anyMatch(s -> s.is(StepType.CUE));
      if (step.is(StepType.PLAN) && !here && !later) {
        findings.add(step.line(), Rule.STEP, "The plan has no cue, here or in a later step.");
      }
    }
  }

  private void checkShows() {
    var reads =
        steps.stream()
            .filter(s -> s.is(StepType.READ))
            .map(RawStep::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (var step : steps) {
      for (var fence : fences(step.blocks())) {
        for (var shown : fence.attributes().texts("shows")) {
          if (!reads.contains(shown)) {
            findings.add(fence.line(), Rule.QUESTION, "There is no read step `" + shown + "`.");
          }
        }
      }
    }
  }
}
