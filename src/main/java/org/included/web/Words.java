package org.included.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Content for a component, made in Java rather than in a template. */
public final class Words {
  private static final Pattern IF_OR_THEN = Pattern.compile("^If\\b|\\bthen\\b");

  private Words() {}

  /** Escaped where it is written. */
  public static Content text(String text) {
    return output -> output.writeUserContent(text);
  }

  /**
   * Markup of our own, or markup that has been through the sanitizer. Never what somebody typed.
   */
  public static Content trusted(String html) {
    var utf8 = html.getBytes(StandardCharsets.UTF_8);
    return new Content() {
      @Override
      public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(utf8);
      }

      @Override
      public boolean isEmptyContent() {
        return utf8.length == 0;
      }
    };
  }

  /** The words of a plan between what somebody wrote: "If" and "then" stand out. */
  public static Content ifThen(String text) {
    return output -> {
      var turns = IF_OR_THEN.matcher(text);
      int at = 0;
      while (turns.find()) {
        output.writeUserContent(text.substring(at, turns.start()));
        output.writeContent("<b>");
        output.writeUserContent(turns.group());
        output.writeContent("</b>");
        at = turns.end();
      }
      output.writeUserContent(text.substring(at));
    };
  }

  /** For a class attribute, or for aria-describedby: those that are there, one space between. */
  public static @Nullable String list(@Nullable String... words) {
    var joined = new StringBuilder();
    for (var word : words) {
      if (word != null && !word.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(word);
      }
    }
    return joined.isEmpty() ? null : joined.toString();
  }
}
