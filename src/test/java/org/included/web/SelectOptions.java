package org.included.web;

import java.util.ArrayList;

/** As {@link ComponentOptions}, for a list to choose from. */
final class SelectOptions {
  private SelectOptions() {}

  static void select(Options o, ComponentOptions.Params p) {
    ComponentOptions.field(o, p);
    var value = o.text("value");
    var choices = new ArrayList<Choice>();
    for (var item : o.list("items")) {
      var own = item.text("value");
      item.refuseIf(own == null, "an option without a value");
      var selected = item.has("selected") ? item.truth("selected") : null;
      var choice =
          Choice.of(own == null ? "" : own, String.valueOf(item.text("text")))
              .checkedIf(selected == null ? own != null && own.equals(value) : selected);
      choices.add(Boolean.TRUE.equals(item.truth("disabled")) ? choice.unavailable() : choice);
    }
    p.put("choices", choices);
  }
}
