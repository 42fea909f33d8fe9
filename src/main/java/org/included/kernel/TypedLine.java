package org.included.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name or another line as people type or paste it. */
public final class TypedLine {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

  private TypedLine() {}

  /**
   * On one line, with single spaces and nothing that cannot be seen.
   *
   * @param typed null for a field that did not come
   */
  public static String of(@Nullable String typed) {
    return typed == null ? "" : UNSEEN.matcher(typed).replaceAll(" ").strip();
  }
}
