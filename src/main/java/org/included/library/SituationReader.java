package org.included.library;

import com.networknt.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a file of {@code situations/} into a situation, or says what keeps it from being one. */
final class SituationReader {
  private static final Schema SCHEMA = FrontMatter.schema("situation.schema.json");
  private static final int LINES_BEFORE = 1;

  /** In the order in which they stand in the file. */
  private static final List<String> SECTIONS =
      List.of("It could be", "What to look for", "Card", "Ask");

  private final Manuscript manuscript;
  private final HouseStyle style;
  private final Findings findings;

  private SituationReader(Manuscript manuscript, HouseStyle style) {
    this.manuscript = manuscript;
    this.style = style;
    this.findings =
        new Findings("situations/" + manuscript.slug() + ".md", manuscript.lines().size());
  }

  /**
   * By all the rules.
   *
   * @param hash of the edition that it would be
   */
  static Compiled<Situation> compile(Manuscript manuscript, HouseStyle style, String hash) {
    var reader = new SituationReader(manuscript, style);
    var situation = reader.situation(hash);
    var findings = reader.findings.all();
    return situation == null || reader.findings.stopped()
        ? new Compiled.Refused<>(findings)
        : new Compiled.Accepted<>(situation, findings);
  }

  /** What was accepted once, by whatever rules held then; empty when it can no longer be read. */
  static Optional<Situation> reopen(Manuscript manuscript, HouseStyle style, String hash) {
    return Optional.ofNullable(new SituationReader(manuscript, style).situation(hash));
  }

  private @Nullable Situation situation(String hash) {
    if (manuscript.fault() != null) {
      findings.add(1, Rule.FILE, manuscript.fault());
      return null;
    }
    var front = FrontMatter.of(manuscript.lines()).orElse(null);
    if (front == null) {
      findings.add(1, Rule.FILE, "There is no front matter between two lines of ---.");
      return null;
    }
    var sections = sections(front.body());
    var body = new Passage(front.body());
    var words = new WordRules(style, findings);
    words.check(body);
    words.checkQuotes(body);
    var yaml = new FrontMatter.Reader(front.yaml().text(), LINES_BEFORE, SCHEMA, findings);
    Map<Phase, Situation.Text> texts = new EnumMap<>(Phase.class);
    for (var phase : Phase.values()) {
      texts.put(phase, new SituationText(sections, phase, style, findings).text());
    }
    return yaml.read(tree -> situation(hash, tree, yaml, texts)).orElse(null);
  }

  private Situation situation(
      String hash, JsonNode tree, FrontMatter.Reader yaml, Map<Phase, Situation.Text> texts) {
    var situation =
        new Situation(
            hash,
            tree.path("id").asString(),
            tree.path("title").asString(),
            tree.path("group").asString(),
            Yaml.texts(tree.path("modules")),
            Slugged.of(Status.class, tree.path("status").asString()).orElseThrow(),
            tree.path("reviews").valueStream().map(CoverReader::review).toList(),
            LocalDate.parse(tree.path("review-by").asString()),
            LocalDate.parse(tree.path("checked").asString()),
            Yaml.texts(tree.path("words")),
            texts);
    if (!situation.slug().equals(manuscript.slug())) {
      yaml.found("/id", Rule.FRONT_MATTER, "The id is not the name of the file.");
    }
    Review.check(
        yaml,
        situation.checked(),
        situation.reviewBy(),
        situation.status(),
        situation.outstanding().isEmpty());
    return situation;
  }

  /** By heading; one that is missing is empty, and the findings say so. */
  private Map<String, Passage> sections(List<Line> body) {
    Map<String, List<Line>> found = new LinkedHashMap<>();
    List<Line> into = new ArrayList<>();
    for (var line : body) {
      if (line.text().startsWith("## ")) {
        into = new ArrayList<>();
        var title = line.text().substring(3).strip();
        if (!SECTIONS.contains(title) || found.put(title, into) != null) {
          findings.add(line.number(), Rule.SITUATION, "`" + title + "` does not belong here.");
        }
      } else if (found.isEmpty() && !line.isBlank()) {
        findings.add(line.number(), Rule.SITUATION, "This stands above the first heading.");
      } else {
        into.add(line);
      }
    }
    if (!List.copyOf(found.keySet()).equals(SECTIONS)
        && Set.copyOf(SECTIONS).containsAll(found.keySet())) {
      findings.add(
          LINES_BEFORE,
          Rule.SITUATION,
          "The headings are not “It could be”, “What to look for”, “Card”, “Ask”.");
    }
    Map<String, Passage> sections = new LinkedHashMap<>();
    SECTIONS.forEach(s -> sections.put(s, new Passage(found.getOrDefault(s, List.of()))));
    return sections;
  }
}
