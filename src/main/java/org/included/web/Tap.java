package org.included.web;

import org.jspecify.annotations.Nullable;

/**
 * A tile that answers a question with one tap: a button of a form.
 *
 * @param chosen whether it is the answer given before
 */
public record Tap(
    String value, String title, @Nullable String text, @Nullable Icon icon, boolean chosen) {
  public static Tap of(String value, String title) {
    return new Tap(value, title, null, null, false);
  }

  public Tap text(String more) {
    return new Tap(value, title, more, icon, chosen);
  }

  public Tap icon(Icon own) {
    return new Tap(value, title, text, own, chosen);
  }

  public Tap chosenIf(boolean is) {
    return new Tap(value, title, text, icon, is);
  }
}
