package org.included.library;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the front matter of a module, and checks what it says by itself. */
final class CoverReader {
  /** The front matter begins below the first {@code ---}. */
  private static final int LINES_BEFORE = 1;

  private static final int MOST_MONTHS = 18;
  private static final Schema SCHEMA = schema();

  private final String slug;
  private final String yaml;
  private final Findings findings;
  private Map<String, Integer> lines = Map.of();

  CoverReader(String slug, String yaml, Findings findings) {
    this.slug = slug;
    this.yaml = yaml;
    this.findings = findings;
  }

  private static Schema schema() {
    var file = CoverReader.class.getResourceAsStream("module.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Objects.requireNonNull(file), InputFormat.JSON);
  }

  /** Empty when the front matter is not as in the schema; the findings say why. */
  Optional<Cover> read() {
    try {
      var tree = Yaml.mapping(yaml);
      lines = Yaml.lines(yaml);
      if (!valid(tree)) {
        return Optional.empty();
      }
      var cover = cover(tree);
      check(cover);
      return Optional.of(cover);
    } catch (JacksonException e) {
      var place = e.getLocation();
      int line = place == null ? 1 : place.getLineNr();
      findings.add(line + LINES_BEFORE, Rule.FRONT_MATTER, firstLine(e.getOriginalMessage()));
    } catch (DateTimeException e) {
      found("", Rule.FRONT_MATTER, Objects.requireNonNullElse(e.getMessage(), "No such date."));
    }
    return Optional.empty();
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "This is not YAML." : message.lines().findFirst().orElse("") + ".";
  }

  private boolean valid(JsonNode tree) {
    var errors = SCHEMA.validate(tree);
    for (var error : errors) {
      var place = error.getInstanceLocation() + "/" + error.getProperty();
      found(place, Rule.FRONT_MATTER, error + ".");
    }
    return errors.isEmpty();
  }

  /** The nearest line that is known for a place in the tree. */
  private void found(String pointer, Rule rule, String message) {
    var place = pointer;
    while (!lines.containsKey(place) && place.contains("/")) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    findings.add(lines.getOrDefault(place, 1) + LINES_BEFORE, rule, message);
  }

  private Cover cover(JsonNode tree) {
    return new Cover(
        tree.path("id").asString(),
        tree.path("version").asString(),
        Slugged.of(Status.class, tree.path("status").asString()).orElseThrow(),
        tree.path("title").asString(),
        tree.path("short").asString(),
        tree.path("strapline").asString(),
        tree.path("minutes").asInt(),
        slugs(RoleRoute.class, tree.path("roles")),
        slugs(Phase.class, tree.path("phases")),
        Slugged.of(Layer.class, tree.path("layer").asString()).orElseThrow(),
        lists(tree.path("tags")),
        texts(tree.path("outcomes")),
        tree.path("reviews").valueStream().map(CoverReader::review).toList(),
        date(tree, "review-by"),
        date(tree, "checked"),
        tree.path("licence").asString(),
        sources(tree.path("sources")),
        lists(tree.path("retired")));
  }

  private static <E extends Enum<E> & Slugged> List<E> slugs(Class<E> type, JsonNode list) {
    return list.valueStream().map(one -> Slugged.of(type, one.asString()).orElseThrow()).toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static Map<String, List<String>> lists(JsonNode mapping) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    mapping.properties().forEach(entry -> lists.put(entry.getKey(), texts(entry.getValue())));
    return lists;
  }

  private static Review review(JsonNode review) {
    return new Review(
        Slugged.of(Review.Kind.class, review.path("kind").asString()).orElseThrow(),
        review.path("by").asString(),
        text(review, "name"),
        review.has("on") ? date(review, "on") : null);
  }

  private static @Nullable String text(JsonNode mapping, String key) {
    return mapping.has(key) ? mapping.path(key).asString() : null;
  }

  private static LocalDate date(JsonNode mapping, String key) {
    return LocalDate.parse(mapping.path(key).asString());
  }

  /** A source that lacks something is left out; the rule {@code sources} has said so. */
  private Map<String, Source> sources(JsonNode mapping) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (var entry : mapping.properties()) {
      var source = entry.getValue();
      var missing =
          List.of("authors", "year", "title", "checked").stream()
              .filter(key -> !source.has(key))
              .toList();
      if (!missing.isEmpty()) {
        found(
            "/sources/" + entry.getKey(),
            Rule.SOURCES,
            "`" + entry.getKey() + "` lacks " + String.join(", ", missing) + ".");
      }
      sources.put(entry.getKey(), source(entry.getKey(), source));
    }
    return sources;
  }

  private static Source source(String key, JsonNode source) {
    var authors = source.path("authors").asString("");
    return new Source(
        key,
        authors,
        source.path("short").asString(authors),
        source.path("year").asInt(0),
        source.path("title").asString(""),
        text(source, "where"),
        text(source, "url"),
        Slugged.of(Strength.class, source.path("strength").asString("")).orElse(null),
        source.has("checked") ? date(source, "checked") : LocalDate.EPOCH);
  }

  private void check(Cover cover) {
    if (!cover.slug().equals(slug)) {
      found("/id", Rule.FRONT_MATTER, "The id is not the name of the folder, `" + slug + "`.");
    }
    if (cover.outcomes().size() != 3
        || !cover.outcomes().stream().allMatch(o -> o.startsWith("I can "))) {
      found("/outcomes", Rule.OUTCOMES, "These are not three outcomes that start \"I can\".");
    }
    if (cover.reviewBy().isAfter(cover.checked().plusMonths(MOST_MONTHS))) {
      found("/review-by", Rule.REVIEW_DATE, "This is more than 18 months after `checked`.");
    }
    if (cover.status().needsReviewers() && !cover.reviewed()) {
      found("/reviews", Rule.REVIEWERS, "A reviewer is still to be named, with the date.");
    }
  }

  /** The line of a key at the top level, for rules that look at the whole module. */
  int lineOf(String key) {
    return lines.getOrDefault("/" + key, 1) + LINES_BEFORE;
  }

  int lineOfSource(String key) {
    return lines.getOrDefault("/sources/" + key, 1) + LINES_BEFORE;
  }

  int lineOfRetired(String id) {
    return lines.getOrDefault("/retired/" + id, lineOf("retired") - LINES_BEFORE) + LINES_BEFORE;
  }
}
