package org.included.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing we hold or know: what it is called, what it is, what can be done about it. */
public record SummaryRow(Content key, Content value, List<Action> actions, String classes) {
  /**
   * A link at the end of the row.
   *
   * @param hidden what the link is about, for those who hear it alone ("Change" name)
   */
  public record Action(String href, Content text, @Nullable String hidden, String classes) {
    public static Action of(String href, String text, String hidden) {
      return new Action(href, Words.text(text), hidden, "");
    }
  }

  public static SummaryRow of(String key, String value, Action... actions) {
    return of(key, Words.text(value), actions);
  }

  public static SummaryRow of(String key, Content value, Action... actions) {
    return new SummaryRow(Words.text(key), value, List.of(actions), "");
  }
}
