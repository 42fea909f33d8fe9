package org.included.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.included.Walk;

/** The boxes of a page to write in, and what somebody might write into them. */
final class Boxes {
  static final String HOSTILE = "O'Brien -- select * from \"x\"; <script>";
  static final List<String> TEXTS =
      List.of(
          HOSTILE,
          "<b>&amp;</textarea> ${x} @{y} %s \\ '",
          "Great \ud83d\udc4d\ud83c\udffd \ud83d\udc69\u200d\ud83d\udc67 done \ud83c\uddfc\ud83c\uddea",
          "\u0645\u0631\u062d\u0628\u0627 and \u05e9\u05dc\u05d5\u05dd \u202eback\u202c",
          "\n\nfirst two lines are empty\n\ttabbed",
          "e\u0301 \ufb01 \u00a0 \u200b end");

  private Boxes() {}

  /** The same text for every box that the page has. */
  static Map<String, String> boxes(Walk.Seen seen, String text) {
    var fields = new LinkedHashMap<String, String>();
    seen.page()
        .select("main textarea, main input[type=text]")
        .forEach(box -> fields.put(box.attr("name"), text));
    return fields;
  }

  static String box(Walk.Seen seen, String name) {
    var boxes = seen.page().select("textarea[name=" + name + "]");
    return Objects.requireNonNull(boxes.first(), () -> "no " + name + " on " + seen.h1())
        .wholeText();
  }
}
