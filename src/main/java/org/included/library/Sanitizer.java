package org.included.library;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The list of what markup may hold. Authors write no HTML, so this is a second wall: whatever the
 * renderer may ever get wrong, no script, style, form or frame comes out of the library.
 */
final class Sanitizer {
  private static final Set<String> CLASSES =
      Set.of("inc-dots", "inc-ev", "inc-mark", "inc-notes", "inc-on", "inc-said", "inc-strength");

  private static final AttributePolicy KNOWN_CLASSES =
      (element, attribute, value) ->
          Arrays.stream(value.split(" "))
              .filter(CLASSES::contains)
              .collect(Collectors.joining(" "));

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "h2",
              "h3",
              "ul",
              "ol",
              "li",
              "blockquote",
              "section",
              "div",
              "span",
              "b",
              "i",
              "em",
              "strong",
              "br",
              "hr",
              "code",
              "a",
              "img",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td")
          .allowWithoutAttributes("span", "a")
          .allowAttributes("class")
          .matching(KNOWN_CLASSES)
          .globally()
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowAttributes("scope")
          .matching(true, "col", "row")
          .onElements("th")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("aria-hidden")
          .matching(true, "true")
          .onElements("span")
          .allowUrlProtocols("https", "http", "mailto")
          .toFactory();

  private Sanitizer() {}

  static Html clean(String markup) {
    return markup.isBlank() ? Html.EMPTY : new Html(POLICY.sanitize(markup).strip());
  }
}
