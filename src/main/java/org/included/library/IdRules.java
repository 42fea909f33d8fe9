package org.included.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule {@code ids}: present, well formed, not twice, not retired, none of an earlier edition
 * lost.
 */
final class IdRules {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern GAP = Pattern.compile("\\[[^\\[\\]]*\\]\\{#([^{}]*)\\}");

  /** Addresses below a module that are ours, so no step can have them. */
  private static final Set<String> TAKEN = Set.of("team");

  private final Findings findings;

  /** Each id with what it belongs to. */
  private final Map<String, String> known = new HashMap<>();

  IdRules(Findings findings) {
    this.findings = findings;
  }

  void check(List<RawStep> steps) {
    for (var step : steps) {
      take(known, step.line(), "step", step.id());
      if (step.id() != null && TAKEN.contains(step.id())) {
        found(step.line(), "`" + step.id() + "` is an address of ours: give the step another id.");
      }
      collect(step.blocks(), known);
    }
  }

  private void take(Map<String, String> into, int line, String kind, @Nullable String id) {
    if (id == null) {
      found(line, "This " + kind + " has no id.");
    } else if (!ID.matcher(id).matches()) {
      found(line, "`" + id + "` is not an id: small letters, digits and hyphens, at most 40.");
    } else if (into.putIfAbsent(id, kind) != null) {
      found(line, "The id `" + id + "` stands twice.");
    }
  }

  private void found(int line, String message) {
    findings.add(line, Rule.IDS, message);
  }

  private void collect(List<Block> blocks, Map<String, String> into) {
    for (var block : blocks) {
      switch (block) {
        case Block.Words _, Block.Note _ -> {}
        case Block.Choice choice -> collectChoice(choice, into);
        case Block.Fence fence -> {
          var id = fence.attributes().id();
          if (fence.directive().named() || id != null) {
            take(into, fence.line(), fence.directive().slug(), id);
          }
          items(fence, fence.blocks(), into);
        }
      }
    }
  }

  /**
   * The wordings of one choice may say the same id, of the same kind of thing; nothing else may.
   */
  private void collectChoice(Block.Choice choice, Map<String, String> into) {
    collectWordings(choice, into, (wording, ids) -> collect(wording.blocks(), ids));
  }

  private interface Collector {
    void collect(Block.Fence wording, Map<String, String> ids);
  }

  private void collectWordings(Block.Choice choice, Map<String, String> into, Collector collector) {
    Map<String, String> together = new HashMap<>();
    for (var wording : choice.wordings()) {
      Map<String, String> own = new HashMap<>(into);
      collector.collect(wording, own);
      own.keySet().removeAll(into.keySet());
      own.forEach((id, kind) -> {
        var before = together.putIfAbsent(id, kind);
        if (before != null && !before.equals(kind)) {
          found(wording.line(), "`" + id + "` is a " + before + " and a " + kind + ".");
        }
      });
    }
    into.putAll(together);
  }

  /** What has an id inside a directive: options, cues, blanks, and directives of its own. */
  private void items(Block.Fence fence, List<Block> blocks, Map<String, String> into) {
    for (var block : blocks) {
      switch (block) {
        case Block.Words words -> items(fence.directive(), words.passage(), into);
        case Block.Choice choice ->
            collectWordings(choice, into, (w, ids) -> items(fence, w.blocks(), ids));
        case Block.Fence inner -> collect(List.of(inner), into);
        case Block.Note _ -> {}
      }
    }
  }

  private void items(Directive directive, Passage passage, Map<String, String> into) {
    switch (directive) {
      case QUESTION -> items(OptionLines.split(passage, QuestionReader.BOX), "option", into);
      case CUE -> items(OptionLines.split(passage, PlanReader.BULLET), "cue", into);
      case PLAN -> gaps(passage, into);
      case BRANCH,
          ECHO,
          SUMMARY,
          CARD,
          ACTIVITY,
          HAND_OVER,
          VOICE,
          VIDEO,
          TRANSCRIPT,
          WHEN,
          OTHERWISE -> {}
    }
  }

  private void items(OptionLines lines, String kind, Map<String, String> into) {
    lines.items().forEach(item -> take(into, item.line(), kind, item.attributes().id()));
  }

  private void gaps(Passage passage, Map<String, String> into) {
    for (var line : passage.lines()) {
      GAP.matcher(line.text())
          .results()
          .forEach(gap -> take(into, line.number(), "blank", gap.group(1)));
    }
  }

  /**
   * The rest of the rule.
   *
   * @param earlier every id of the edition before, retired ones too
   */
  void checkRetired(Map<String, List<String>> retired, Set<String> earlier, CoverReader cover) {
    retired.forEach((id, heirs) -> {
      int line = cover.lineOfRetired(id);
      if (known.containsKey(id)) {
        found(line, "`" + id + "` is retired, and in use.");
      }
      for (var heir : heirs) {
        if (!known.containsKey(heir) && !retired.containsKey(heir)) {
          found(line, "`" + heir + "`, which took the place of `" + id + "`, is not here.");
        }
      }
    });
    Set<String> lost = new HashSet<>(earlier);
    lost.removeAll(known.keySet());
    lost.removeAll(retired.keySet());
    lost.stream()
        .sorted()
        .forEach(id -> found(cover.lineOf("retired"), "`" + id + "` is gone and not retired."));
  }
}
