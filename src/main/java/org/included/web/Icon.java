package org.included.web;

import org.jspecify.annotations.Nullable;

/** The few small drawings beside words: lines on a 24 by 24 grid, never without words. */
public enum Icon {
  CLOCK("M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3 2", null),
  /** The table seen from above with one dot in it: who can see this. */
  TABLE("M4 3v9a8 8 0 0 0 16 0V3", "M15 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0z"),
  PAGE("M5 3h10l4 4v14H5zM9 12h6M9 16h4", null),
  BLOCKS("M4 20h7v-7H4zM13 20h7v-7h-7zM8.5 11h7V4h-7z", null),
  BOOK("M12 7c-2-2-5-2-9-2v14c4 0 7 0 9 2 2-2 5-2 9-2V5c-4 0-7 0-9 2zM12 7v14", null),
  BAG("M5 20V9a7 7 0 0 1 14 0v11zM9 4V3h6v1M8 14h8v6M8 17h2", null),
  SPANNER("M14 4a5 5 0 0 0-5 7l-6 6 3 3 6-6a5 5 0 0 0 7-5l-3 2-3-3 3-3a5 5 0 0 0-2-1z", null),
  HOME("M3 11l9-7 9 7v9h-6v-6H9v6H3z", null),
  PRINT("M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z", null);

  private final String lines;
  private final @Nullable String filled;

  Icon(String lines, @Nullable String filled) {
    this.lines = lines;
    this.filled = filled;
  }

  public String lines() {
    return lines;
  }

  public @Nullable String filled() {
    return filled;
  }
}
