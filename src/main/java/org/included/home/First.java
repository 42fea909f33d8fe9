package org.included.home;

import org.included.web.Tile;

/**
 * The modules that doors open on, in the door's own few words. The minutes are said before anything
 * starts, so a test holds them to the modules.
 */
enum First {
  WHAT_WE_ALL_DO(
      "included-what-we-all-do",
      "What we all do, every day",
      "Expect. Look. Tell. Three small things, whatever your job.",
      12),
  INSTRUCTIONS(
      "making-your-instructions-land",
      "Making your instructions land",
      "One instruction, five small moves. You can use them in the next hour.",
      18);

  private final String slug;
  private final String title;
  private final String line;
  private final int minutes;

  First(String slug, String title, String line, int minutes) {
    this.slug = slug;
    this.title = title;
    this.line = line;
    this.minutes = minutes;
  }

  String slug() {
    return slug;
  }

  int minutes() {
    return minutes;
  }

  Tile tile() {
    return Tile.of("/modules/" + slug, title, line).minutes(minutes);
  }
}
