package org.included.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How somebody likes to read, beside the colours. Each choice becomes an attribute of {@code html},
 * and the style sheet does the rest, on paper too.
 *
 * @param ruler a band that goes along with the pointer and with what is focused
 * @param focus everything but a few lines is dimmed
 * @param still nothing moves by itself
 */
public record Reading(
    Size size,
    Spacing spacing,
    Width width,
    Face face,
    boolean ruler,
    boolean focus,
    boolean still) {
  public static final Reading AS_IT_IS =
      new Reading(Size.NORMAL, Spacing.NORMAL, Width.NORMAL, Face.DEVICE, false, false, false);

  /** One of several ways; the first is how pages are made. */
  public interface Way {
    String name();

    int ordinal();

    /** In the reader's words. */
    String label();

    /** What a form sends. */
    default String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** For the attribute on html; null leaves it out. */
    default @Nullable String value() {
      return ordinal() == 0 ? null : code();
    }
  }

  public enum Size implements Way {
    NORMAL("As it is"),
    LARGE("Large"),
    LARGER("Larger"),
    LARGEST("Largest");

    private final String label;

    Size(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public enum Spacing implements Way {
    NORMAL("As it is"),
    WIDE("Wide"),
    WIDER("Wider");

    private final String label;

    Spacing(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public enum Width implements Way {
    NORMAL("As it is"),
    NARROW("Short lines");

    private final String label;

    Width(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public enum Face implements Way {
    DEVICE("As my device"),
    WIDE("Wide letters"),
    ROUND("Round letters"),
    SERIF("Letters with feet");

    private final String label;

    Face(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * For the cookie and for a person's row: {@code larger,wide,normal,round,rs}; empty for pages as
   * they are.
   */
  public String code() {
    if (equals(AS_IT_IS)) {
      return "";
    }
    var helps = (ruler ? "r" : "") + (focus ? "f" : "") + (still ? "s" : "");
    return String.join(",", size.code(), spacing.code(), width.code(), face.code(), helps);
  }

  /** What {@link #code} wrote; of anything else what can be read of it. */
  public static Reading ofCode(String code) {
    var parts = code.split(",", -1);
    if (parts.length != 5) {
      return AS_IT_IS;
    }
    return new Reading(
        way(Size.class, parts[0]),
        way(Spacing.class, parts[1]),
        way(Width.class, parts[2]),
        way(Face.class, parts[3]),
        parts[4].contains("r"),
        parts[4].contains("f"),
        parts[4].contains("s"));
  }

  /** The way of this code, else the first: nobody is told off for a form from another day. */
  public static <W extends Enum<W> & Way> W way(Class<W> of, String code) {
    return Arrays.stream(of.getEnumConstants())
        .filter(w -> w.code().equals(code))
        .findFirst()
        .orElse(of.getEnumConstants()[0]);
  }
}
