package org.included.library;

import com.networknt.schema.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the front matter of a module, and checks what it says by itself. */
final class CoverReader {
  /** The front matter begins below the first {@code ---}. */
  private static final int LINES_BEFORE = 1;

  private static final Schema SCHEMA = FrontMatter.schema("module.schema.json");

  private final String slug;
  private final FrontMatter.Reader reader;

  CoverReader(String slug, String yaml, Findings findings) {
    this.slug = slug;
    this.reader = new FrontMatter.Reader(yaml, LINES_BEFORE, SCHEMA, findings);
  }

  /** Empty when the front matter is not as in the schema; the findings say why. */
  Optional<Cover> read() {
    return reader.read(tree -> {
      var cover = cover(tree);
      check(cover);
      return cover;
    });
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
        Yaml.texts(tree.path("outcomes")),
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

  private static Map<String, List<String>> lists(JsonNode mapping) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    mapping.properties().forEach(entry -> lists.put(entry.getKey(), Yaml.texts(entry.getValue())));
    return lists;
  }

  static Review review(JsonNode review) {
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
        reader.found(
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
        source.has("checked") ? date(source, "checked") : LocalDate.EPOCH,
        text(source, "note"));
  }

  private void check(Cover cover) {
    if (!cover.slug().equals(slug)) {
      reader.found(
          "/id", Rule.FRONT_MATTER, "The id is not the name of the folder, `" + slug + "`.");
    }
    if (cover.outcomes().size() != 3
        || !cover.outcomes().stream().allMatch(o -> o.startsWith("I can "))) {
      reader.found(
          "/outcomes", Rule.OUTCOMES, "These are not three outcomes that start \"I can\".");
    }
    Review.check(reader, cover.checked(), cover.reviewBy(), cover.status(), cover.reviewed());
  }

  /** The line of a key at the top level, for rules that look at the whole module. */
  int lineOf(String key) {
    return reader.lineOf("/" + key);
  }

  int lineOfTags(String taxonomy) {
    return reader.lineOf("/tags/" + taxonomy);
  }

  int lineOfSource(String key) {
    return reader.lineOf("/sources/" + key);
  }

  int lineOfRetired(String id) {
    return reader.lineOf("/retired/" + id);
  }
}
