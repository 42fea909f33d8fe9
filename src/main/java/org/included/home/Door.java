package org.included.home;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.included.kernel.NotFound;
import org.included.web.Tile;

/** One way in: for whom, and what is here for them. The page behind it is /start/ and its slug. */
enum Door {
  TEACHING_ASSISTANT(
      "Teaching assistant", "Something useful now, on an old phone, between two rooms"),
  TEACHER("Teacher or lecturer", "What to do on Tuesday, for the one you are thinking of"),
  SENCO("SENCO or training lead", "Ten minutes with your team, ready to go"),
  EARLY_YEARS("Nursery or childminder", "Play, routines and talk. No setting needed"),
  SUPPORT_STAFF("Lunchtime, office and site staff", "A few minutes, by yourself or with the team"),
  HEAD("Head, manager or principal", "Hours and cover first: what we ask, what you give"),
  STAFF_REPRESENTATIVE("Staff representative", "What managers cannot see, and why"),
  PARENT("Parent or carer", "What staff learn, in the same words"),
  SPECIALIST("Therapist or specialist", "Who has checked this, and how you can");

  private final String title;
  private final String line;

  Door(String title, String line) {
    this.title = title;
    this.line = line;
  }

  /** All of them, as the start page shows them. */
  static List<Tile> tiles() {
    return Arrays.stream(values()).map(d -> Tile.of(d.path(), d.title, d.line)).toList();
  }

  String title() {
    return title;
  }

  String path() {
    return "/start/" + slug();
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws NotFound if no door has the slug
   */
  static Door of(String slug) {
    return Arrays.stream(values())
        .filter(d -> d.slug().equals(slug))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
