package org.included.library;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the finder knows of people's words: finder.yaml.
 *
 * @param hash of the edition that this is, 64 hexadecimal digits
 * @param ignore words that say nothing about what is happening
 * @param same groups of words that mean the same here
 * @param first words about harm, which show the safeguarding sentence before any card
 */
public record FinderWords(String hash, List<String> ignore, List<List<String>> same, Harm first)
    implements Publication {
  public static final FinderWords NONE =
      new FinderWords("", List.of(), List.of(), new Harm(List.of(), List.of(), List.of()));

  private static final Schema SCHEMA = FrontMatter.schema("finder.schema.json");

  /**
   * Words about harm.
   *
   * @param phrases that say it by themselves
   * @param together lines of groups: one word of each group, near each other, in any order
   * @param unless phrases that mean something else, such as "hurts my ears"
   */
  public record Harm(
      List<String> phrases, List<List<List<String>>> together, List<String> unless) {}

  @Override
  public String slug() {
    return "finder";
  }

  @Override
  public String title() {
    return "The words of the finder";
  }

  @Override
  public Status status() {
    return Status.IN_REVIEW;
  }

  /**
   * By all the rules.
   *
   * @param hash of the edition that it would be
   */
  static Compiled<FinderWords> compile(Manuscript manuscript, String hash) {
    var findings = new Findings("finder.yaml", manuscript.lines().size());
    var words = read(manuscript, hash, findings);
    return words == null || findings.stopped()
        ? new Compiled.Refused<>(findings.all())
        : new Compiled.Accepted<>(words, findings.all());
  }

  /** What was accepted once; empty when it can no longer be read. */
  static Optional<FinderWords> reopen(Manuscript manuscript, String hash) {
    return Optional.ofNullable(
        read(manuscript, hash, new Findings("finder.yaml", manuscript.lines().size())));
  }

  private static @Nullable FinderWords read(Manuscript manuscript, String hash, Findings findings) {
    if (manuscript.fault() != null) {
      findings.add(1, Rule.FILE, manuscript.fault());
      return null;
    }
    return new FrontMatter.Reader(manuscript.text(), 0, SCHEMA, findings)
        .read(tree -> of(hash, tree))
        .orElse(null);
  }

  private static FinderWords of(String hash, JsonNode tree) {
    var first = tree.path("first");
    return new FinderWords(
        hash,
        Yaml.texts(tree.path("ignore")),
        tree.path("same").valueStream().map(Yaml::texts).toList(),
        new Harm(
            Yaml.texts(first.path("phrases")),
            first
                .path("together")
                .valueStream()
                .map(line -> line.valueStream().map(Yaml::texts).toList())
                .toList(),
            Yaml.texts(first.path("unless"))));
  }
}
