package org.included.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Cuts the lines of a module into steps, and each step into blocks. It reads no Markdown. */
final class StepScanner {
  private static final Pattern OPENS = Pattern.compile("(:{3,})\\s*([^\\s{:]+)\\s*(\\{.*\\})?\\s*");
  private static final Pattern CLOSES = Pattern.compile("(:{3,})\\s*");
  private static final int NO_FENCE = 0;

  private final List<Line> lines;
  private final Findings findings;
  private int at;

  StepScanner(List<Line> lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  List<RawStep> steps() {
    List<RawStep> steps = new ArrayList<>();
    skipBlank();
    if (at < lines.size() && !atHeading()) {
      findings.add(line().number(), Rule.STEP, "This text stands before the first step.");
      blocks(NO_FENCE);
    }
    while (at < lines.size()) {
      steps.add(step());
    }
    return steps;
  }

  private void skipBlank() {
    while (at < lines.size() && line().isBlank()) {
      at++;
    }
  }

  private Line line() {
    return lines.get(at);
  }

  private boolean atHeading() {
    return line().text().startsWith("## ");
  }

  private RawStep step() {
    var heading = line();
    at++;
    var text = heading.text().substring(3).strip();
    int braces = Attributes.startIn(text);
    var named =
        braces < 0
            ? Attributes.none(heading.number())
            : attributes(heading, text.substring(braces));
    var title = braces < 0 ? text : text.substring(0, braces).strip();
    var attributes = stepAttributes(heading);
    return new RawStep(heading.number(), named.id(), title, attributes, blocks(NO_FENCE));
  }

  private Attributes stepAttributes(Line heading) {
    skipBlank();
    if (at < lines.size() && Attributes.standAlone(line().text()) && !isNote(line())) {
      return attributes(lines.get(at++), lines.get(at - 1).text());
    }
    return Attributes.none(heading.number());
  }

  private Attributes attributes(Line line, String braces) {
    try {
      return Attributes.of(line.number(), braces);
    } catch (JacksonException e) {
      findings.add(
          line.number(), Rule.DIRECTIVE, "The braces hold no `key: value` pairs, or a key twice.");
      return Attributes.none(line.number());
    }
  }

  /**
   * Reads up to the fence that closes, the next step or the end.
   *
   * @param fence how many colons close it
   */
  private List<Block> blocks(int fence) {
    List<Block> blocks = new ArrayList<>();
    List<Line> words = new ArrayList<>();
    while (at < lines.size() && !atHeading() && !atEndOf(fence)) {
      var opens = OPENS.matcher(line().text());
      if (isNote(line())) {
        flush(words, blocks);
        note(lines.get(at++)).ifPresent(blocks::add);
      } else if (CLOSES.matcher(line().text()).matches()) {
        findings.add(lines.get(at++).number(), Rule.DIRECTIVE, "This fence closes nothing.");
      } else if (opens.matches()) {
        flush(words, blocks);
        fence(opens).ifPresent(blocks::add);
      } else {
        words.add(lines.get(at++));
      }
    }
    flush(words, blocks);
    return choices(blocks);
  }

  /** An inner fence ends where one as long or longer begins or closes. */
  private boolean atEndOf(int fence) {
    return fence != NO_FENCE && colons(line().text()) >= fence;
  }

  private static int colons(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == ':') {
      count++;
    }
    return count;
  }

  private static boolean isNote(Line line) {
    return line.text().startsWith("{strength:") && Attributes.standAlone(line.text());
  }

  private static void flush(List<Line> words, List<Block> blocks) {
    var passage = new Passage(words);
    if (!passage.isBlank()) {
      blocks.add(new Block.Words(passage));
    }
    words.clear();
  }

  private Optional<Block> note(Line line) {
    var attributes = attributes(line, line.text());
    var strength =
        attributes.text("strength").flatMap(s -> Slugged.of(Strength.class, s)).orElse(null);
    if (strength == null || !strength.ofFinding()) {
      findings.add(
          line.number(),
          Rule.DIRECTIVE,
          "The strength is one of strong, moderate, early, mixed and unclear.");
      return Optional.empty();
    }
    return Optional.of(new Block.Note(line.number(), strength, attributes.text("of").orElse("")));
  }

  private Optional<Block> fence(Matcher opens) {
    var line = lines.get(at++);
    var fence = opens.group(1).length();
    var name = opens.group(2);
    var attributes =
        opens.group(3) == null ? Attributes.none(line.number()) : attributes(line, opens.group(3));
    var blocks = blocks(fence);
    close(line, name, fence);
    var directive = directive(line, name);
    if (directive == null) {
      return Optional.empty();
    }
    attributes.keys().stream()
        .filter(key -> !directive.attributes().contains(key))
        .forEach(key ->
            findings.add(line.number(), Rule.DIRECTIVE, "`" + name + "` knows no `" + key + "`."));
    return Optional.of(new Block.Fence(line.number(), directive, attributes, blocks));
  }

  private void close(Line opened, String name, int fence) {
    boolean closed =
        at < lines.size()
            && CLOSES.matcher(line().text()).matches()
            && colons(line().text()) == fence;
    if (closed) {
      at++;
    } else {
      findings.add(
          opened.number(),
          Rule.DIRECTIVE,
          "`" + name + "` is not closed; what holds another needs the longer fence.");
    }
  }

  private @Nullable Directive directive(Line line, String name) {
    var directive = Slugged.of(Directive.class, name);
    if (directive.isEmpty()) {
      findings.add(line.number(), Rule.DIRECTIVE, "There is no directive `" + name + "`.");
    }
    return directive.orElse(null);
  }

  /** Puts the wordings that follow each other directly together; `otherwise` ends a choice. */
  private static List<Block> choices(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    List<Block.Fence> open = new ArrayList<>();
    for (var block : blocks) {
      var wording = block instanceof Block.Fence f && f.directive().varies() ? f : null;
      if (wording == null) {
        endChoice(open, all);
        all.add(block);
        continue;
      }
      open.add(wording);
      if (wording.directive() == Directive.OTHERWISE) {
        endChoice(open, all);
      }
    }
    endChoice(open, all);
    return List.copyOf(all);
  }

  private static void endChoice(List<Block.Fence> open, List<Block> all) {
    if (!open.isEmpty()) {
      all.add(new Block.Choice(List.copyOf(open)));
      open.clear();
    }
  }
}
