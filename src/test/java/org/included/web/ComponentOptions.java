package org.included.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What govuk-frontend calls an option, and what our template calls it: one method a component. */
final class ComponentOptions {
  private ComponentOptions() {}

  /** What our template is given. */
  static final class Params {
    final Map<String, Object> values = new HashMap<>();

    void put(String name, @Nullable Object value) {
      if (value != null) {
        values.put(name, value);
      }
    }
  }

  static void backLink(Options o, Params p) {
    words(o, p);
    p.put("href", o.has("href") && o.text("href") != null ? o.text("href") : "#");
    p.put("classes", o.text("classes"));
  }

  static void button(Options o, Params p) {
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

  static void checkboxes(Options o, Params p) {
    p.put("describedBy", o.text("describedBy"));
    group(o, p, o.texts("values"));
  }

  static void radios(Options o, Params p) {
    var value = o.text("value");
    group(o, p, value == null ? List.of() : List.of(value));
  }

  static void details(Options o, Params p) {
    p.put("summary", o.text("summaryText"));
    p.put("summaryHtml", o.html("summaryHtml"));
    content(o, p);
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
    p.put("open", o.truth("open"));
  }

  static void errorMessage(Options o, Params p) {
    words(o, p);
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
    if (o.has("visuallyHiddenText")) {
      var hidden = o.text("visuallyHiddenText");
      p.put("hidden", hidden == null ? "" : hidden);
    }
  }

  static void errorSummary(Options o, Params p) {
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

  static void fieldset(Options o, Params p) {
    legend(o, p);
    p.put("classes", o.text("classes"));
    p.put("role", o.text("role"));
    p.put("describedBy", o.text("describedBy"));
    p.put("content", o.html("html"));
  }

  static void hint(Options o, Params p) {
    words(o, p);
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
  }

  static void input(Options o, Params p) {
    field(o, p);
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

  static void insetText(Options o, Params p) {
    content(o, p);
    p.put("id", o.text("id"));
    p.put("classes", o.text("classes"));
  }

  static void label(Options o, Params p) {
    words(o, p);
    p.put("of", o.text("for"));
    p.put("classes", o.text("classes"));
    p.put("heading", o.truth("isPageHeading"));
  }

  static void notificationBanner(Options o, Params p) {
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

  static void skipLink(Options o, Params p) {
    words(o, p);
    p.put("href", o.text("href"));
    p.put("classes", o.text("classes"));
  }

  static void summaryList(Options o, Params p) {
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

  static void table(Options o, Params p) {
    p.put("caption", o.text("caption"));
    p.put("captionClasses", o.text("captionClasses"));
    p.put("classes", o.text("classes"));
    p.put("firstCellIsHeader", o.truth("firstCellIsHeader"));
    if (o.has("head")) {
      p.put("head", o.list("head").stream().map(ComponentOptions::cell).toList());
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

  static void textarea(Options o, Params p) {
    field(o, p);
    p.put("value", o.text("value"));
    p.put("rows", o.number("rows"));
    p.put("autocomplete", o.text("autocomplete"));
    p.put("spellcheck", o.truth("spellcheck"));
  }

  /** What every field with one label has. */
  static void field(Options o, Params p) {
    p.put("describedBy", o.text("describedBy"));
    p.put("disabled", o.truth("disabled"));
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
}
