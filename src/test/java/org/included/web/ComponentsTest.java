package org.included.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;
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
      String name, String template, int compared, BiConsumer<Options, Params> options) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Component> components() {
    return List.of(
        new Component("back-link", "BackLink", 6, ComponentsTest::backLink),
        new Component("button", "Button", 18, ComponentsTest::button),
        new Component("character-count", "CharacterCount", 19, ComponentsTest::characterCount),
        new Component("checkboxes", "Checkboxes", 36, ComponentsTest::checkboxes),
        new Component("details", "Details", 9, ComponentsTest::details),
        new Component("error-message", "ErrorMessage", 8, ComponentsTest::errorMessage),
        new Component("error-summary", "ErrorSummary", 15, ComponentsTest::errorSummary),
        new Component("fieldset", "Fieldset", 17, ComponentsTest::fieldset),
        new Component("hint", "Hint", 5, ComponentsTest::hint),
        new Component("input", "Input", 37, ComponentsTest::input),
        new Component("inset-text", "InsetText", 5, ComponentsTest::insetText),
        new Component("label", "Label", 16, ComponentsTest::label),
        new Component(
            "notification-banner", "NotificationBanner", 19, ComponentsTest::notificationBanner),
        new Component("panel", "Panel", 8, ComponentsTest::panel),
        new Component("radios", "Radios", 37, ComponentsTest::radios),
        new Component("skip-link", "SkipLink", 8, ComponentsTest::skipLink),
        new Component("summary-list", "SummaryList", 14, ComponentsTest::summaryList),
        new Component("table", "Table", 16, ComponentsTest::table),
        new Component("textarea", "Textarea", 17, ComponentsTest::textarea));
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
        var params = new Params();
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

  static final class Params {
    final Map<String, Object> values = new HashMap<>();

    void put(String name, @Nullable Object value) {
      if (value != null) {
        values.put(name, value);
      }
    }
  }

  private static void backLink(Options o, Params p) {
    words(o, p);
    p.put("href", o.has("href") && o.text("href") != null ? o.text("href") : "#");
    p.put("classes", o.text("classes"));
  }

  private static void button(Options o, Params p) {
    words(o, p);
    var element = o.text("element");
    var href = o.text("href");
    o.refuseIf("input".equals(element), "an input as a button");
    p.put("href", href == null && "a".equals(element) ? "#" : href);
    p.put("type", o.text("type"));
    p.put("name", o.text("name"));
    p.put("value", o.text("value"));
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
    p.put("disabled", o.truth("disabled"));
    p.put("preventDoubleClick", o.truth("preventDoubleClick"));
  }

  private static void characterCount(Options o, Params p) {
    field(o, p);
    p.put("value", o.text("value"));
    p.put("rows", o.number("rows"));
    p.put("spellcheck", o.truth("spellcheck"));
    p.put("maxlength", o.number("maxlength"));
    p.put("maxwords", o.number("maxwords"));
    p.put("threshold", o.number("threshold"));
  }

  private static void checkboxes(Options o, Params p) {
    p.put("describedBy", o.text("describedBy"));
    group(o, p, o.texts("values"));
  }

  private static void radios(Options o, Params p) {
    var value = o.text("value");
    group(o, p, value == null ? List.of() : List.of(value));
  }

  private static void details(Options o, Params p) {
    p.put("summary", o.text("summaryText"));
    p.put("summaryHtml", o.html("summaryHtml"));
    content(o, p);
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
    p.put("open", o.truth("open"));
  }

  private static void errorMessage(Options o, Params p) {
    words(o, p);
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
    if (o.has("visuallyHiddenText")) {
      var hidden = o.text("visuallyHiddenText");
      p.put("hidden", hidden == null ? "" : hidden);
    }
  }

  private static void errorSummary(Options o, Params p) {
    p.put("title", o.text("titleText"));
    p.put("titleHtml", o.html("titleHtml"));
    p.put("description", o.text("descriptionText"));
    p.put("descriptionHtml", o.html("descriptionHtml"));
    p.put("classes", o.text("classes"));
    p.put("disableAutoFocus", o.truth("disableAutoFocus"));
    var errors = new ArrayList<ErrorLink>();
    for (var item : o.list("errorList")) {
      var text = item.text("text");
      item.refuseIf(text == null, "markup in an error");
      errors.add(new ErrorLink(orEmpty(text), item.text("href")));
    }
    p.put("errors", errors);
  }

  private static void fieldset(Options o, Params p) {
    legend(o, p);
    p.put("classes", o.text("classes"));
    p.put("role", o.text("role"));
    p.put("describedBy", o.text("describedBy"));
    p.put("content", o.html("html"));
  }

  private static void hint(Options o, Params p) {
    words(o, p);
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
  }

  private static void input(Options o, Params p) {
    field(o, p);
    p.put("describedBy", o.text("describedBy"));
    p.put("disabled", o.truth("disabled"));
    p.put("value", o.textEvenEmpty("value"));
    p.put("type", o.text("type"));
    p.put("autocomplete", o.text("autocomplete"));
    p.put("autocapitalize", o.text("autocapitalize"));
    p.put("inputmode", o.text("inputmode"));
    p.put("pattern", o.text("pattern"));
    p.put("spellcheck", o.truth("spellcheck"));
    p.put("prefix", o.child("prefix").text("text"));
    p.put("suffix", o.child("suffix").text("text"));
  }

  private static void insetText(Options o, Params p) {
    content(o, p);
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
  }

  private static void label(Options o, Params p) {
    words(o, p);
    p.put("of", o.text("for"));
    p.put("classes", o.text("classes"));
    p.put("heading", o.truth("isPageHeading"));
  }

  private static void notificationBanner(Options o, Params p) {
    words(o, p);
    p.put("title", o.text("titleText"));
    p.put("titleHtml", o.html("titleHtml"));
    p.put("titleId", o.text("titleId"));
    var level = o.number("titleHeadingLevel");
    o.refuseIf(level != null && level != 2 && level != 3, "a title of level " + level);
    p.put("titleLevel", level);
    p.put("role", o.text("role"));
    p.put("classes", o.text("classes"));
    p.put("disableAutoFocus", o.truth("disableAutoFocus"));
    p.put("success", "success".equals(o.text("type")));
  }

  private static void panel(Options o, Params p) {
    p.put("title", o.text("titleText"));
    p.put("titleHtml", o.html("titleHtml"));
    p.put("classes", o.text("classes"));
    var level = o.number("headingLevel");
    o.refuseIf(level != null && level > 2, "a title of level " + level);
    p.put("headingLevel", level);
    content(o, p);
  }

  private static void skipLink(Options o, Params p) {
    words(o, p);
    p.put("href", o.text("href"));
    p.put("classes", o.text("classes"));
  }

  private static void summaryList(Options o, Params p) {
    p.put("classes", o.text("classes"));
    var rows = new ArrayList<SummaryRow>();
    for (var row : o.list("rows")) {
      var actions = new ArrayList<SummaryRow.Action>();
      if (row.has("actions")) {
        var all = row.child("actions");
        var items = all.list("items");
        all.refuseIf(items.isEmpty(), "an empty list of actions is not the same as none");
        for (var action : items) {
          actions.add(
              new SummaryRow.Action(
                  orEmpty(action.text("href")),
                  some(action.content("text", "html")),
                  action.text("visuallyHiddenText"),
                  orEmpty(action.text("classes"))));
        }
      }
      rows.add(
          new SummaryRow(
              some(row.child("key").content("text", "html")),
              some(row.child("value").content("text", "html")),
              actions,
              orEmpty(row.text("classes"))));
    }
    p.put("rows", rows);
  }

  private static void table(Options o, Params p) {
    p.put("caption", o.text("caption"));
    p.put("captionClasses", o.text("captionClasses"));
    p.put("classes", o.text("classes"));
    p.put("firstCellIsHeader", o.truth("firstCellIsHeader"));
    if (o.has("head")) {
      p.put("head", o.list("head").stream().map(ComponentsTest::cell).toList());
    }
    var rows = new ArrayList<List<Cell>>();
    for (var row : o.nodes("rows")) {
      o.refuseIf(!row.isArray(), "a row that is none");
      rows.add(row.valueStream().map(cell -> cell(o.of(cell))).toList());
    }
    p.put("rows", rows);
  }

  private static Cell cell(Options o) {
    return new Cell(
        some(o.content("text", "html")),
        o.text("format"),
        o.number("colspan"),
        o.number("rowspan"),
        orEmpty(o.text("classes")));
  }

  private static void textarea(Options o, Params p) {
    field(o, p);
    p.put("describedBy", o.text("describedBy"));
    p.put("disabled", o.truth("disabled"));
    p.put("value", o.text("value"));
    p.put("rows", o.number("rows"));
    p.put("autocomplete", o.text("autocomplete"));
    p.put("spellcheck", o.truth("spellcheck"));
  }

  /** What every field with one label has. */
  private static void field(Options o, Params p) {
    p.put("name", orEmpty(o.text("name")));
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
    var label = o.child("label");
    p.put("label", label.text("text"));
    p.put("labelHtml", label.html("html"));
    p.put("labelClasses", label.text("classes"));
    p.put("labelHeading", label.truth("isPageHeading"));
    said(o, p);
  }

  private static void said(Options o, Params p) {
    var hint = o.child("hint");
    p.put("hint", hint.text("text"));
    p.put("hintHtml", hint.html("html"));
    var error = o.child("errorMessage");
    p.put("error", error.text("text"));
    p.put("errorHtml", error.html("html"));
    p.put("groupClasses", o.child("formGroup").text("classes"));
  }

  private static void group(Options o, Params p, List<String> chosen) {
    p.put("name", orEmpty(o.text("name")));
    p.put("idPrefix", o.text("idPrefix"));
    p.put("classes", o.text("classes"));
    said(o, p);
    p.put("fieldset", o.has("fieldset"));
    if (o.has("fieldset")) {
      var fieldset = o.child("fieldset");
      legend(fieldset, p);
      p.put("fieldsetClasses", fieldset.text("classes"));
      p.put("describedBy", fieldset.text("describedBy"));
    }
    var choices = new ArrayList<Choice>();
    String divider = null;
    for (var item : o.list("items")) {
      if (item.has("divider")) {
        divider = item.text("divider");
        continue;
      }
      var value = orEmpty(item.text("value"));
      choices.add(
          new Choice(
              value,
              some(item.content("text", "html")),
              item.has("checked") ? item.is("checked") : chosen.contains(value),
              item.child("hint").content("text", "html"),
              item.child("conditional").html("html"),
              item.text("id"),
              item.text("name"),
              item.is("disabled"),
              "exclusive".equals(item.text("behaviour")),
              divider));
      divider = null;
    }
    p.put("choices", choices);
  }

  private static void legend(Options o, Params p) {
    var legend = o.child("legend");
    p.put("legend", legend.text("text"));
    p.put("legendHtml", legend.html("html"));
    p.put("legendClasses", legend.text("classes"));
    p.put("legendHeading", legend.truth("isPageHeading"));
  }

  private static void words(Options o, Params p) {
    p.put("text", o.text("text"));
    p.put("html", o.html("html"));
  }

  private static void content(Options o, Params p) {
    p.put("content", o.content("text", "html"));
  }

  private static Content some(@Nullable Content content) {
    return content == null ? Words.text("") : content;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

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
              "character-count",
              List.of(
                  "attributes",
                  "custom classes on countMessage",
                  "when neither maxlength nor maxwords are set",
                  "with custom textarea description",
                  "with textarea maxlength attribute",
                  "with translations")),
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
          Map.entry("panel", List.of("attributes")),
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
          Map.entry("textarea", List.of("attributes")));
}
