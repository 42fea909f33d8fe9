package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each component against the fixtures that govuk-frontend publishes: from the same options comes
 * the same document. Options that ours do not have (mostly free attributes, which a typed template
 * refuses) are left out by name, so that a new one is noticed.
 */
class ComponentsTest {
  private static final String FOLDER =
      "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/";

  record Component(
      String name,
      String template,
      int compared,
      BiConsumer<Options, ComponentOptions.Params> options) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Component> components() {
    return List.of(
        new Component("back-link", "BackLink", 6, ComponentOptions::backLink),
        new Component("button", "Button", 18, ComponentOptions::button),
        new Component("checkboxes", "Checkboxes", 36, ComponentOptions::checkboxes),
        new Component("details", "Details", 9, ComponentOptions::details),
        new Component("error-message", "ErrorMessage", 8, ComponentOptions::errorMessage),
        new Component("error-summary", "ErrorSummary", 15, ComponentOptions::errorSummary),
        new Component("fieldset", "Fieldset", 17, ComponentOptions::fieldset),
        new Component("file-upload", "FileUpload", 13, ComponentOptions::field),
        new Component("hint", "Hint", 5, ComponentOptions::hint),
        new Component("input", "Input", 37, ComponentOptions::input),
        new Component("inset-text", "InsetText", 5, ComponentOptions::insetText),
        new Component("label", "Label", 16, ComponentOptions::label),
        new Component(
            "notification-banner", "NotificationBanner", 19, ComponentOptions::notificationBanner),
        new Component("radios", "Radios", 37, ComponentOptions::radios),
        new Component("select", "Select", 13, SelectOptions::select),
        new Component("skip-link", "SkipLink", 8, ComponentOptions::skipLink),
        new Component("summary-list", "SummaryList", 14, ComponentOptions::summaryList),
        new Component("table", "Table", 16, ComponentOptions::table),
        new Component("textarea", "Textarea", 17, ComponentOptions::textarea));
  }

  @ParameterizedTest
  @MethodSource("components")
  void from_the_same_options_comes_the_same_document(Component component) throws Exception {
    var leftOut = new TreeSet<String>();
    var different = new LinkedHashMap<String, String>();
    int compared = 0;
    try (var in =
        ComponentsTest.class.getResourceAsStream(FOLDER + component.name + "/fixtures.json")) {
      for (var fixture : JsonMapper.shared().readTree(in).get("fixtures")) {
        var name = fixture.get("name").asString();
        var params = new ComponentOptions.Params();
        var options = new Options(fixture.get("options"));
        try {
          component.options.accept(options, params);
          options.finish();
        } catch (Options.NotTaken e) {
          leftOut.add(name);
          continue;
        }
        var ours = canonical(Kit.render("components/" + component.template, params.values));
        var theirs = canonical(fixture.get("html").asString());
        compared++;
        if (!ours.equals(theirs)) {
          different.put(name, "\n  theirs " + theirs + "\n  ours   " + ours);
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(leftOut).isEqualTo(new TreeSet<>(LEFT_OUT.getOrDefault(component.name, List.of())));
    assertThat(compared).isEqualTo(component.compared);
  }

  private static final Map<String, List<String>> LEFT_OUT =
      Map.ofEntries(
          Map.entry("back-link", List.of("attributes")),
          Map.entry(
              "button",
              List.of(
                  "attributes",
                  "id",
                  "input",
                  "input attributes",
                  "input classes",
                  "input disabled",
                  "input type",
                  "link attributes",
                  "start",
                  "start link")),
          Map.entry(
              "checkboxes",
              List.of(
                  "attributes",
                  "fieldset params",
                  "items with attributes",
                  "label with attributes",
                  "with falsy values",
                  "with label classes")),
          Map.entry("details", List.of("attributes")),
          Map.entry("error-message", List.of("attributes")),
          Map.entry(
              "error-summary",
              List.of(
                  "attributes",
                  "error list with attributes",
                  "error list with html",
                  "error list with html link")),
          Map.entry("fieldset", List.of("attributes")),
          Map.entry(
              "file-upload",
              List.of(
                  "allows multiple files",
                  "attributes",
                  "enhanced",
                  "enhanced, multiple files",
                  "enhanced, with error message and hint",
                  "translated",
                  "translated, no javascript enhancement",
                  "with value")),
          Map.entry("hint", List.of("attributes")),
          Map.entry(
              "input",
              List.of(
                  "attributes",
                  "with customised input wrapper",
                  "with prefix with attributes",
                  "with prefix with classes",
                  "with prefix with html",
                  "with suffix with attributes",
                  "with suffix with classes",
                  "with suffix with html")),
          Map.entry("inset-text", List.of("attributes")),
          Map.entry("label", List.of("attributes")),
          Map.entry("notification-banner", List.of("attributes", "custom tabindex")),
          Map.entry(
              "radios",
              List.of(
                  "attributes",
                  "fieldset params",
                  "items with attributes",
                  "label with attributes",
                  "label with classes",
                  "with falsy items")),
          Map.entry("skip-link", List.of("attributes")),
          Map.entry(
              "summary-list",
              List.of(
                  "actions with attributes",
                  "actions with classes",
                  "as a summary card extreme",
                  "as a summary card with a custom header level",
                  "as a summary card with a html header",
                  "as a summary card with a text header",
                  "as a summary card with actions",
                  "as a summary card with actions plus summary list actions",
                  "attributes",
                  "empty items array",
                  "key with classes",
                  "overridden-widths",
                  "summary card with custom attributes",
                  "summary card with custom classes",
                  "summary card with only 1 action",
                  "with falsy values")),
          Map.entry(
              "table",
              List.of(
                  "attributes",
                  "firstCellIsHeader with attributes",
                  "head with attributes",
                  "rows with attributes",
                  "with falsy items")),
          Map.entry(
              "select",
              List.of(
                  "attributes",
                  "attributes on items",
                  "with falsy items",
                  "with falsy values",
                  "without values",
                  "without values with selected value")),
          Map.entry("textarea", List.of("attributes")));

  /** Elements, attributes in one order, words; not the white space between them. */
  private static String canonical(String html) {
    var written = new StringBuilder();
    for (var node : Jsoup.parseBodyFragment(html).body().childNodes()) {
      write(node, written);
    }
    return written.toString();
  }

  private static void write(Node node, StringBuilder to) {
    if (node instanceof TextNode text) {
      to.append(text.getWholeText().strip().replaceAll("\\s+", " "));
    } else if (node instanceof Element element) {
      var attributes = new TreeMap<String, String>();
      element
          .attributes()
          .forEach(a -> attributes.put(a.getKey(), a.getValue().strip().replaceAll("\\s+", " ")));
      to.append('<').append(element.tagName());
      attributes.forEach((k, v) -> to.append(' ').append(k).append("=\"").append(v).append('"'));
      to.append('>');
      element.childNodes().forEach(child -> write(child, to));
      to.append("</").append(element.tagName()).append('>');
    }
  }
}
