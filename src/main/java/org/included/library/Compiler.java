package org.included.library;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a module's folder into a module, or says what keeps it from being one. It is the linter
 * too: there is no second opinion on what a good module is.
 */
final class Compiler {
  /** In characters, without an empty line. The longest table so far has 1,700. */
  private static final int LONGEST_RUN = 5_000;

  private final Manuscript folder;
  private final HouseStyle style;
  private final Set<String> earlier;
  private final String files;
  private final Findings findings;

  private Compiler(Manuscript folder, HouseStyle style, Set<String> earlier, String files) {
    this.folder = folder;
    this.style = style;
    this.earlier = earlier;
    this.files = files;
    this.findings =
        new Findings("modules/" + folder.slug() + "/" + Manuscript.MODULE, folder.lines().size());
  }

  /**
   * Compiles a folder by all the rules.
   *
   * @param earlier every id of the edition before, retired ones too; none for a new module
   */
  static Compiled<Module> compile(Manuscript folder, HouseStyle style, Set<String> earlier) {
    var attempt = attempt(folder, style, earlier, filesOf(folder));
    var module = attempt.module();
    return module == null || attempt.stopped()
        ? new Compiled.Refused<>(attempt.findings())
        : new Compiled.Accepted<>(module, attempt.findings());
  }

  /**
   * What can be made of a folder, whatever rules it breaks: for whoever is writing it.
   *
   * @param module null when it cannot be read at all
   */
  record Attempt(@Nullable Module module, List<Finding> findings) {
    private boolean stopped() {
      return findings.stream().anyMatch(Finding::isError);
    }
  }

  /**
   * Compiles a folder as far as it goes.
   *
   * @param files the address below which pictures are fetched, with the slash at its end
   */
  static Attempt attempt(Manuscript folder, HouseStyle style, Set<String> earlier, String files) {
    var compiler = new Compiler(folder, style, earlier, files);
    var module = compiler.module();
    return new Attempt(module, compiler.findings.all());
  }

  /** Where the player serves what lies beside module.md. */
  private static String filesOf(Manuscript folder) {
    return "/modules/" + folder.slug() + "/files/";
  }

  /**
   * Opens what was accepted once, by whatever rules held then. Empty only when it can no longer be
   * read at all.
   */
  static Optional<Module> reopen(Manuscript folder, HouseStyle style) {
    return Optional.ofNullable(new Compiler(folder, style, Set.of(), filesOf(folder)).module());
  }

  private @Nullable Module module() {
    if (folder.fault() != null) {
      findings.add(1, Rule.FILE, folder.fault());
      return null;
    }
    var front = FrontMatter.of(folder.lines());
    if (front.isEmpty()) {
      findings.add(1, Rule.FILE, "There is no front matter between two lines of ---.");
      return null;
    }
    var yaml = front.get().yaml();
    var body = front.get().body();
    var reader = new CoverReader(folder.slug(), yaml.text(), findings);
    var cover = reader.read().orElse(null);
    if (tooLong(body)) {
      return null;
    }
    var steps = new StepScanner(body, findings).steps();
    checkWords(yaml, new Passage(body));
    if (cover == null) {
      return null;
    }
    checkQuotes(cover, reader, new Passage(body));
    checkTags(cover, reader);
    new StepRules(steps, findings).check(cover.minutes(), reader.lineOf("minutes"));
    var ids = new IdRules(findings);
    ids.check(steps);
    ids.checkRetired(cover.retired(), earlier, reader);
    steps.forEach(s -> Wording.check(s.blocks(), cover.audiences(), findings));
    var bodies = bodies(cover, steps, reader);
    return assemble(cover, steps, bodies);
  }

  /** Nothing is parsed that could keep the parser busy for long. */
  private boolean tooLong(List<Line> body) {
    int run = 0;
    for (var line : body) {
      run = line.isBlank() ? 0 : run + line.text().length();
      if (run > LONGEST_RUN) {
        findings.add(line.number(), Rule.FILE, "More than 5,000 characters without an empty line.");
        return true;
      }
    }
    return false;
  }

  /**
   * Titles of sources are other people's words, so of the front matter only our own are looked at.
   */
  private void checkWords(Passage yaml, Passage body) {
    var rules = new WordRules(style, findings);
    var own = List.of("title:", "short:", "strapline:", "  - \"I can", "  - I can");
    rules.check(
        new Passage(
            yaml.lines().stream()
                .filter(l -> own.stream().anyMatch(l.text()::startsWith))
                .toList()));
    rules.check(body);
  }

  /** As for words; of the front matter the values are looked at, because YAML has quotes too. */
  private void checkQuotes(Cover cover, CoverReader reader, Passage body) {
    var rules = new WordRules(style, findings);
    rules.checkQuotes(reader.lineOf("title"), cover.title());
    rules.checkQuotes(reader.lineOf("short"), cover.shortTitle());
    rules.checkQuotes(reader.lineOf("strapline"), cover.strapline());
    rules.checkQuotes(reader.lineOf("outcomes"), String.join(" ", cover.outcomes()));
    rules.checkQuotes(body);
  }

  private void checkTags(Cover cover, CoverReader reader) {
    cover
        .tags()
        .forEach((taxonomy, codes) ->
            style
                .taxonomies()
                .problem(taxonomy, codes, cover.checked())
                .ifPresent(why -> findings.add(reader.lineOfTags(taxonomy), Rule.TAGS, why)));
  }

  /** By the line of the step: what each audience of this module sees of it. */
  private Map<Integer, Map<Audience, Body>> bodies(
      Cover cover, List<RawStep> steps, CoverReader reader) {
    var shelf = new Shelf(folder, style, cover, new Markup(cover, files), findings);
    Map<Integer, Map<Audience, Body>> bodies = new HashMap<>();
    Set<String> cited = new LinkedHashSet<>();
    for (var audience : cover.audiences()) {
      var trail = new Trail();
      for (var step : steps) {
        bodies
            .computeIfAbsent(step.line(), _ -> new HashMap<>())
            .put(audience, new StepReader(shelf, audience, step, trail).body());
      }
      checkWhole(audience, trail);
      cited.addAll(trail.cited());
    }
    cover.sources().keySet().stream()
        .filter(key -> !cited.contains(key))
        .forEach(key ->
            findings.add(reader.lineOfSource(key), Rule.SOURCES, "`" + key + "` is not cited."));
    return bodies;
  }

  private void checkWhole(Audience audience, Trail trail) {
    if (!trail.handedOver()) {
      findings.add(1, Rule.HAND_OVER, "No hand-over is shown to " + audience.words() + ".");
    }
    double grade = ReadingAge.grade(trail.paragraphs());
    if (grade > ReadingAge.HIGHEST) {
      var hardest = ReadingAge.hardest(trail.paragraphs());
      findings.add(
          hardest.map(Paragraph::line).orElse(1),
          Rule.READING_AGE,
          "For %s the text reads at grade %.1f.".formatted(audience.words(), grade));
    }
  }

  private static Module assemble(
      Cover cover, List<RawStep> raw, Map<Integer, Map<Audience, Body>> bodies) {
    List<Step> steps = new ArrayList<>();
    List<Step> followUps = new ArrayList<>();
    List<Step> inHouse = new ArrayList<>();
    for (var one : raw) {
      var into = one.isSelfStudy() ? steps : one.isFollowUp() ? followUps : inHouse;
      step(one, everyAudience(cover, bodies.getOrDefault(one.line(), Map.of())))
          .ifPresent(into::add);
    }
    followUps.sort(
        Comparator.comparing(s -> LocalDate.EPOCH.plus(Objects.requireNonNull(s.after()))));
    return new Module(cover, List.copyOf(steps), List.copyOf(followUps), List.copyOf(inHouse));
  }

  private static Bodies everyAudience(Cover cover, Map<Audience, Body> written) {
    Map<Body, Body> one = new HashMap<>();
    Map<Audience, Body> all = new HashMap<>();
    for (var audience : Audience.ALL) {
      var body = Objects.requireNonNull(written.get(cover.nearest(audience)));
      all.put(audience, one.computeIfAbsent(body, same -> same));
    }
    return new Bodies(all);
  }

  private static Optional<Step> step(RawStep raw, Bodies bodies) {
    return raw.type().map(type -> step(raw, type, heading(raw), bodies));
  }

  private static Step step(RawStep raw, StepType type, Heading heading, Bodies bodies) {
    return switch (type) {
      case READ -> new Step.Read(heading, bodies);
      case WATCH -> new Step.Watch(heading, bodies);
      case CHECK -> new Step.Check(heading, bodies, raw.attributes().isTrue("prior"));
      case SCENARIO -> new Step.Scenario(heading, bodies);
      case MODEL -> new Step.Model(heading, bodies);
      case REHEARSE -> new Step.Rehearse(heading, bodies);
      case TRY_IT -> new Step.TryIt(heading, bodies);
      case PLAN -> new Step.Plan(heading, bodies);
      case CUE -> new Step.Cue(heading, bodies);
      case REFLECT -> new Step.Reflect(heading, bodies);
      case RESOURCE -> new Step.Resource(heading, bodies);
      case LOCAL -> new Step.Local(heading, bodies, raw.attributes().text("topic").orElse(""));
      case RETRIEVAL -> new Step.Retrieval(heading, bodies);
      case IN_HOUSE -> new Step.InHouse(heading, bodies, raw.attributes().isTrue("optional"));
    };
  }

  private static Heading heading(RawStep raw) {
    return new Heading(
        Objects.requireNonNullElse(raw.id(), ""),
        raw.title(),
        raw.attributes().number("minutes").orElse(0),
        raw.attributes().texts("mech").stream().flatMap(Compiler::mechanism).toList(),
        raw.isFollowUp() ? after(raw) : null);
  }

  private static Stream<Mechanism> mechanism(String code) {
    return Stream.of(Mechanism.values()).filter(m -> m.name().equals(code));
  }

  private static Period after(RawStep raw) {
    return StepRules.after(raw).orElse(Period.ZERO);
  }
}
