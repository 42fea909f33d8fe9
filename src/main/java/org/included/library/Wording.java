package org.included.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses among the wordings of a step. */
final class Wording {
  private Wording() {}

  /** The blocks that one audience sees. None holds a choice at this level any more. */
  static List<Block> of(List<Block> blocks, Audience audience) {
    return blocks.stream().flatMap(block -> of(block, audience)).toList();
  }

  private static Stream<Block> of(Block block, Audience audience) {
    return switch (block) {
      case Block.Choice choice ->
          choice.wordings().stream().filter(wording -> fits(wording, audience)).findFirst().stream()
              .flatMap(wording -> of(wording.blocks(), audience).stream());
      case Block.Words _, Block.Note _, Block.Fence _ -> Stream.of(block);
    };
  }

  /** The rule {@code variants}, for the choices at every depth of a step. */
  static void check(List<Block> blocks, List<Audience> audiences, Findings findings) {
    for (var block : blocks) {
      switch (block) {
        case Block.Choice choice -> {
          checkChoice(choice, audiences, findings);
          choice.wordings().forEach(w -> check(w.blocks(), audiences, findings));
        }
        case Block.Fence fence -> check(fence.blocks(), audiences, findings);
        case Block.Words _, Block.Note _ -> {}
      }
    }
  }

  private static void checkChoice(
      Block.Choice choice, List<Audience> audiences, Findings findings) {
    Set<Block.Fence> idle = new LinkedHashSet<>(choice.wordings());
    for (var audience : audiences) {
      var wording = choice.wordings().stream().filter(w -> fits(w, audience)).findFirst();
      wording.ifPresentOrElse(
          idle::remove,
          () ->
              findings.add(choice.line(), Rule.VARIANTS, "Nothing fits " + audience.words() + "."));
    }
    choice.wordings().forEach(w -> checkNames(w, findings));
    idle.forEach(w ->
        findings.add(
            w.line(), Rule.VARIANTS, "Every reader of this module is served before this."));
    if (choice.wordings().getFirst().directive() == Directive.OTHERWISE) {
      findings.add(choice.line(), Rule.VARIANTS, "No `when` stands directly before this.");
    }
  }

  private static void checkNames(Block.Fence wording, Findings findings) {
    for (var phase : wording.attributes().texts("phase")) {
      if (Slugged.of(Phase.class, phase).isEmpty()) {
        findings.add(wording.line(), Rule.VARIANTS, "There is no phase `" + phase + "`.");
      }
    }
    for (var role : wording.attributes().texts("role")) {
      if (Slugged.of(RoleRoute.class, role).isEmpty()) {
        findings.add(wording.line(), Rule.VARIANTS, "There is no role `" + role + "`.");
      }
    }
  }

  /** Whether a wording is for somebody. A `when` that names no phase is for every phase. */
  static boolean fits(Block.Fence wording, Audience audience) {
    var phases = wording.attributes().texts("phase");
    var roles = wording.attributes().texts("role");
    return wording.directive() == Directive.OTHERWISE
        || ((phases.isEmpty() || phases.contains(audience.phase().slug()))
            && (roles.isEmpty() || roles.contains(audience.role().slug())));
  }
}
