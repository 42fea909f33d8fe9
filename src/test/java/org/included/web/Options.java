package org.included.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The options of one fixture. Whatever a component of ours does not take is noticed. */
final class Options {
  private final JsonNode node;
  private final Set<String> taken = new HashSet<>();
  private final List<Options> children = new ArrayList<>();

  Options(JsonNode node) {
    this.node = node;
  }

  /** A string, number or truth value; null for what the package calls falsy. */
  @Nullable String text(String name) {
    var value = value(name);
    if (value == null
        || value.asString("").isEmpty()
        || (value.isBoolean() && !value.asBoolean())) {
      return null;
    }
    return value.asString();
  }

  /** Also when it is empty. */
  @Nullable String textEvenEmpty(String name) {
    var value = value(name);
    return value == null ? null : value.asString();
  }

  @Nullable Content html(String name) {
    var html = text(name);
    return html == null ? null : Words.trusted(html);
  }

  /** Either of two options. */
  @Nullable Content content(String textName, String htmlName) {
    var html = html(htmlName);
    var text = text(textName);
    return html != null ? html : text == null ? null : Words.text(text);
  }

  @Nullable Integer number(String name) {
    var text = text(name);
    return text == null ? null : Integer.valueOf(text);
  }

  @Nullable Boolean truth(String name) {
    var value = value(name);
    return value == null ? null : value.asBoolean(false);
  }

  boolean is(String name) {
    return Optional.ofNullable(truth(name)).orElse(false);
  }

  boolean has(String name) {
    var value = node.get(name);
    return value != null && !value.isNull();
  }

  Options child(String name) {
    var value = value(name);
    var child = new Options(value == null ? JsonNodeFactory.instance.objectNode() : value);
    children.add(child);
    return child;
  }

  List<Options> list(String name) {
    var value = value(name);
    if (value == null) {
      return List.of();
    }
    var list = new ArrayList<Options>();
    for (var item : value) {
      if (!item.isObject()) {
        throw new NotTaken(name + " holds " + item);
      }
      var child = new Options(item);
      children.add(child);
      list.add(child);
    }
    return list;
  }

  List<String> texts(String name) {
    var value = value(name);
    return value == null ? List.of() : value.valueStream().map(JsonNode::asString).toList();
  }

  List<JsonNode> nodes(String name) {
    var value = value(name);
    return value == null ? List.of() : value.valueStream().toList();
  }

  Options of(JsonNode item) {
    var child = new Options(item);
    children.add(child);
    return child;
  }

  /** For what an option says that no component of ours does. */
  void refuseIf(boolean so, String why) {
    if (so) {
      throw new NotTaken(why);
    }
  }

  /** Throws when an option was left lying. */
  void finish() {
    for (var property : node.properties()) {
      if (!taken.contains(property.getKey()) && !property.getValue().isNull()) {
        throw new NotTaken(property.getKey());
      }
    }
    children.forEach(Options::finish);
  }

  private @Nullable JsonNode value(String name) {
    taken.add(name);
    var value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  /** An option that our component does not have. */
  static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTaken(String option) {
      super(option);
    }
  }
}
