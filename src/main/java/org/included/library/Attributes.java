package org.included.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in braces: {@code {#id, key: value, key: [a, b]}}.
 *
 * @param id as written, not yet checked; null when there is none
 */
record Attributes(int line, @Nullable String id, JsonNode values) {
  private static final Pattern AT_END = Pattern.compile("(?<!\\{)\\{([^{}]*)\\}\\s*$");
  private static final JsonNode NOTHING = JsonMapper.shared().createObjectNode();

  static Attributes none(int line) {
    return new Attributes(line, null, NOTHING);
  }

  /**
   * The braces that are the whole of a text.
   *
   * @throws JacksonException when they hold no YAML flow mapping, or a key twice
   */
  static Attributes of(int line, String braces) {
    var inside = braces.strip();
    inside = inside.substring(1, inside.length() - 1).strip();
    if (!inside.startsWith("#")) {
      return new Attributes(line, null, Yaml.mapping("{" + inside + "}"));
    }
    int comma = inside.indexOf(',');
    var id = comma < 0 ? inside.substring(1) : inside.substring(1, comma);
    var rest = comma < 0 ? "" : inside.substring(comma + 1);
    return new Attributes(line, id.strip(), Yaml.mapping("{" + rest + "}"));
  }

  /** Whether a text is nothing but braces. */
  static boolean standAlone(String text) {
    var stripped = text.strip();
    return stripped.startsWith("{") && !stripped.startsWith("{{") && stripped.endsWith("}");
  }

  /** Where the braces at the end of a text begin; -1 when there are none. */
  static int startIn(String text) {
    var matcher = AT_END.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  Set<String> keys() {
    return values.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asString);
  }

  boolean isTrue(String key) {
    return text(key).filter("true"::equals).isPresent();
  }

  /** One value or a list of them; none when the key is not there. */
  List<String> texts(String key) {
    var value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return (value.isArray() ? value.valueStream() : Stream.of(value))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asString)
        .toList();
  }

  Optional<Integer> number(String key) {
    return Optional.ofNullable(values.get(key)).filter(JsonNode::isInt).map(JsonNode::intValue);
  }
}
