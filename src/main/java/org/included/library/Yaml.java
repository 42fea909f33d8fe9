package org.included.library;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML strictly: a key that stands twice is an error, and so is anything after the end. */
final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Yaml() {}

  /**
   * A document.
   *
   * @throws JacksonException when it is not YAML, or has a key twice
   */
  static JsonNode tree(String text) {
    return MAPPER.readTree(new StringReader(text));
  }

  /**
   * A document that is a mapping; empty text is an empty one.
   *
   * @throws JacksonException when it is not
   */
  static JsonNode mapping(String text) {
    var tree = tree(text);
    if (!tree.isObject()) {
      throw new StreamReadException("not a mapping");
    }
    return tree;
  }

  /** A list of texts; none for anything else. */
  static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** The line, from 1, on which each value of a good document begins, by JSON pointer. */
  static Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new HashMap<>();
    try (var parser = MAPPER.createParser(new StringReader(text))) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
          lines.putIfAbsent(
              parser.streamReadContext().pathAsPointer().toString(),
              parser.currentTokenLocation().getLineNr());
        }
      }
    }
    return lines;
  }
}
