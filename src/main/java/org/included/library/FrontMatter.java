package org.included.library;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The part of a file between its {@code ---} lines, with the lines that its values stand on.
 *
 * @param yaml between them
 * @param body below them
 */
record FrontMatter(Passage yaml, List<Line> body) {
  private static final String FENCE = "---";

  /** Empty when there is none. */
  static Optional<FrontMatter> of(List<Line> lines) {
    if (!isFence(lines.getFirst())) {
      return Optional.empty();
    }
    for (int i = 1; i < lines.size(); i++) {
      if (isFence(lines.get(i))) {
        return Optional.of(
            new FrontMatter(new Passage(lines.subList(1, i)), lines.subList(i + 1, lines.size())));
      }
    }
    return Optional.empty();
  }

  private static boolean isFence(Line line) {
    return line.text().stripTrailing().equals(FENCE);
  }

  /** The schema of a kind of file, beside this class. */
  static Schema schema(String name) {
    var file = FrontMatter.class.getResourceAsStream(name);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Objects.requireNonNull(file), InputFormat.JSON);
  }

  /** Reads YAML by a schema, and knows where in the file a value stands. */
  static final class Reader {
    private final String yaml;
    private final int linesBefore;
    private final Schema schema;
    private final Findings findings;
    private Map<String, Integer> lines = Map.of();

    /**
     * Nothing is read yet.
     *
     * @param linesBefore how many lines of the file stand before the YAML
     */
    Reader(String yaml, int linesBefore, Schema schema, Findings findings) {
      this.yaml = yaml;
      this.linesBefore = linesBefore;
      this.schema = schema;
      this.findings = findings;
    }

    /** Empty when it is not as in the schema; the findings say why. */
    <T> Optional<T> read(Function<JsonNode, T> of) {
      try {
        var tree = Yaml.mapping(yaml);
        lines = Yaml.lines(yaml);
        return valid(tree) ? Optional.of(of.apply(tree)) : Optional.empty();
      } catch (JacksonException e) {
        var place = e.getLocation();
        int line = place == null ? 1 : place.getLineNr();
        findings.add(line + linesBefore, Rule.FRONT_MATTER, firstLine(e.getOriginalMessage()));
      } catch (DateTimeException e) {
        found("", Rule.FRONT_MATTER, Objects.requireNonNullElse(e.getMessage(), "No such date."));
      }
      return Optional.empty();
    }

    private static String firstLine(@Nullable String message) {
      return message == null ? "This is not YAML." : message.lines().findFirst().orElse("") + ".";
    }

    private boolean valid(JsonNode tree) {
      var errors = schema.validate(tree);
      for (var error : errors) {
        var place = error.getInstanceLocation() + "/" + error.getProperty();
        found(place, Rule.FRONT_MATTER, error + ".");
      }
      return errors.isEmpty();
    }

    /** At the nearest line that is known for a place in the tree. */
    void found(String pointer, Rule rule, String message) {
      findings.add(lineOf(pointer), rule, message);
    }

    /** Of the file; of what holds it when the value itself is not there. */
    int lineOf(String pointer) {
      var place = pointer;
      while (!lines.containsKey(place) && place.contains("/")) {
        place = place.substring(0, place.lastIndexOf('/'));
      }
      return lines.getOrDefault(place, 1) + linesBefore;
    }
  }
}
