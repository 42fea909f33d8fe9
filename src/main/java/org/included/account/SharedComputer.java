package org.included.account;

import java.util.List;
import org.included.web.Choice;

/** What every page that signs somebody in asks about the computer they are at. */
public final class SharedComputer {
  private SharedComputer() {}

  /** The box to tick, of the field {@code shared}. */
  public static List<Choice> choice(boolean checked) {
    return List.of(
        Choice.of("yes", "This is a shared computer")
            .hint("We close your pages after 20 minutes without use, and ask before.")
            .checkedIf(checked));
  }
}
