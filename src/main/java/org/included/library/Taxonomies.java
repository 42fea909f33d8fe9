package org.included.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/**
 * taxonomies.yaml of a library: how needs are sorted, each way with its dates. Many to many: a term
 * may belong to several of another taxonomy, or to none.
 *
 * @param byCode empty where the library has none; then no tag is judged
 */
record Taxonomies(Map<String, Taxonomy> byCode) {
  static final Taxonomies NONE = new Taxonomies(Map.of());

  /**
   * @param since the first day on which it is used
   * @param until the first day on which it is no longer; null while it is
   */
  record Taxonomy(
      String title, LocalDate since, @Nullable LocalDate until, Map<String, Term> terms) {
    boolean isUsedOn(LocalDate day) {
      return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
  }

  /**
   * @param belongs codes of other taxonomies' terms, by the taxonomy
   */
  record Term(String words, Map<String, List<String>> belongs) {}

  /**
   * @throws tools.jackson.core.JacksonException when it is not as docs/content-format.md shows, or
   *     a term belongs to one that there is not
   */
  static Taxonomies of(JsonNode tree) {
    Map<String, Taxonomy> all = new LinkedHashMap<>();
    for (var one : tree.properties()) {
      var value = one.getValue();
      Map<String, Term> terms = new LinkedHashMap<>();
      for (var term : value.required("terms").properties()) {
        terms.put(term.getKey(), term(term.getValue()));
      }
      var until = value.path("until").asString("");
      all.put(
          one.getKey(),
          new Taxonomy(
              value.required("title").asString(),
              day(value.required("since").asString()),
              until.isEmpty() ? null : day(until),
              terms));
    }
    var taxonomies = new Taxonomies(all);
    taxonomies.check();
    return taxonomies;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new StreamReadException("taxonomies.yaml: no day, such as 2015-01-01: " + text);
    }
  }

  private static Term term(JsonNode tree) {
    Map<String, List<String>> belongs = new HashMap<>();
    tree.path("belongs")
        .properties()
        .forEach(to -> belongs.put(to.getKey(), Yaml.texts(to.getValue())));
    return new Term(tree.required("words").asString(), belongs);
  }

  private void check() {
    for (var taxonomy : byCode.values()) {
      for (var term : taxonomy.terms().entrySet()) {
        for (var belongs : term.getValue().belongs().entrySet()) {
          for (var code : belongs.getValue()) {
            if (term(belongs.getKey(), code).isEmpty()) {
              throw new StreamReadException(
                  "taxonomies.yaml: "
                      + term.getKey()
                      + " belongs to "
                      + code
                      + ", and it is not there");
            }
          }
        }
      }
    }
  }

  Optional<Term> term(String taxonomy, String code) {
    return Optional.ofNullable(byCode.get(taxonomy)).map(t -> t.terms().get(code));
  }

  /**
   * What is wrong with the tags of a module, in words.
   *
   * @param day on which its text was last gone through
   */
  Optional<String> problem(String taxonomy, List<String> codes, LocalDate day) {
    if (byCode.isEmpty()) {
      return Optional.empty();
    }
    var known = byCode.get(taxonomy);
    if (known == null) {
      return Optional.of("There is no taxonomy `" + taxonomy + "`.");
    }
    if (!known.isUsedOn(day)) {
      return Optional.of("`" + taxonomy + "` was not used on " + day + ".");
    }
    var unknown = codes.stream().filter(code -> !known.terms().containsKey(code)).toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of("`" + taxonomy + "` has no `" + String.join("`, `", unknown) + "`.");
  }
}
