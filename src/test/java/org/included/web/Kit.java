package org.included.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders templates in tests, without Spring. */
final class Kit {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.included");
  static final Assets ASSETS = Assets.load();

  private Kit() {}

  static String render(String template, Map<String, Object> params) {
    var output = new StringOutput();
    ENGINE.render("web/" + template + ".jte", params, output);
    return output.toString();
  }

  /** A template with name, value, name, value, ... */
  static Content part(String template, @Nullable Object... namesAndValues) {
    var params = new HashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      if (value != null) {
        params.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return Words.trusted(render(template, params));
  }

  static Content all(Object... pieces) {
    return Words.trusted(Arrays.stream(pieces).map(Kit::html).collect(Collectors.joining("\n")));
  }

  static String html(Object piece) {
    if (piece instanceof Content content) {
      var output = new StringOutput();
      content.writeTo(output);
      return output.toString();
    }
    return piece.toString();
  }

  static Frame frame(String title, Theme theme, Here here, boolean signedIn) {
    return new Frame(title, false, "test-nonce", theme, signedIn, here, true, ASSETS);
  }
}
