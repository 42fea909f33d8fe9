package org.included.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The colours a reader chose. Only variables of the style sheet change with them. */
public enum Theme {
  DEVICE(null, "As my device"),
  LIGHT("light", "Light"),
  DARK("dark", "Dark"),
  CREAM("cream", "Cream"),
  CONTRAST("contrast", "High contrast");

  private final @Nullable String value;
  private final String label;

  Theme(@Nullable String value, String label) {
    this.value = value;
    this.label = label;
  }

  /** For data-theme on html; null leaves the attribute out, and the device decides. */
  public @Nullable String value() {
    return value;
  }

  /** In the reader's words. */
  public String label() {
    return label;
  }

  /** What the choice in the footer sends, and what a cookie may hold. */
  public String code() {
    return value == null ? "device" : value;
  }

  public static Optional<Theme> ofCode(String code) {
    for (var theme : values()) {
      if (theme.code().equals(code)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }
}
