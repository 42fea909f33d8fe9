package org.included.web;

import org.jspecify.annotations.Nullable;

/** A whole row or tile that is one link. */
public record Tile(
    String href,
    String title,
    @Nullable String text,
    @Nullable Icon icon,
    @Nullable Integer minutes) {
  public static Tile of(String href, String title) {
    return new Tile(href, title, null, null, null);
  }

  public static Tile of(String href, String title, String text) {
    return new Tile(href, title, text, null, null);
  }

  public Tile icon(Icon own) {
    return new Tile(href, title, text, own, minutes);
  }

  public Tile minutes(int asked) {
    return new Tile(href, title, text, icon, asked);
  }
}
