package org.included.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * words.yaml, terms.yaml and taxonomies.yaml of a library.
 *
 * @param avoided words that are never used
 * @param terms words that change with the phase, by their key
 * @param taxonomies codes that tags may have
 */
record HouseStyle(
    List<Avoided> avoided, Map<String, Map<Phase, String>> terms, Taxonomies taxonomies) {
  static final String WORDS = "words.yaml";
  static final String TERMS = "terms.yaml";
  static final String TAXONOMIES = "taxonomies.yaml";
  static final HouseStyle NONE = new HouseStyle(List.of(), Map.of(), Taxonomies.NONE);

  /**
   * A word that is never used.
   *
   * @param say what to write instead
   * @param notIn phrases in which the word is fine
   */
  record Avoided(String word, String say, List<String> notIn) {}

  /**
   * Those of a library's folder; a file that is not there says nothing.
   *
   * @throws JacksonException when one of them is not the YAML that docs/content-format.md shows
   */
  static HouseStyle of(Path content) throws IOException {
    return new HouseStyle(
        avoided(read(content.resolve(WORDS), "[]")),
        terms(read(content.resolve(TERMS), "{}")),
        Taxonomies.of(read(content.resolve(TAXONOMIES), "{}")));
  }

  /** Where it is written down, there or not. */
  static List<Path> files(Path content) {
    return Stream.of(WORDS, TERMS, TAXONOMIES).map(content::resolve).toList();
  }

  static HouseStyle ofTerms(String termsYaml) {
    return new HouseStyle(List.of(), terms(Yaml.tree(termsYaml)), Taxonomies.NONE);
  }

  private static JsonNode read(Path file, String otherwise) throws IOException {
    return Yaml.tree(Files.exists(file) ? Files.readString(file) : otherwise);
  }

  private static List<Avoided> avoided(JsonNode words) {
    return words
        .valueStream()
        .map(one -> {
          var notIn = one.path("not-in");
          return new Avoided(
              one.required("word").asString(),
              one.required("say").asString(),
              notIn.isString()
                  ? List.of(notIn.asString())
                  : notIn.valueStream().map(JsonNode::asString).toList());
        })
        .toList();
  }

  private static Map<String, Map<Phase, String>> terms(JsonNode tree) {
    Map<String, Map<Phase, String>> terms = new HashMap<>();
    for (var term : tree.properties()) {
      Map<Phase, String> words = new EnumMap<>(Phase.class);
      for (var phase : Phase.values()) {
        words.put(phase, term.getValue().required(phase.slug()).asString());
      }
      terms.put(term.getKey(), words);
    }
    return Map.copyOf(terms);
  }

  /** The word of a phase; with a capital when the key has one. Empty when there is no such term. */
  Optional<String> word(String key, Phase phase) {
    var small = key.substring(0, 1).toLowerCase(Locale.UK) + key.substring(1);
    return Optional.ofNullable(terms.get(small))
        .map(words -> words.get(phase))
        .map(word -> small.equals(key) ? word : capital(word));
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
  }
}
