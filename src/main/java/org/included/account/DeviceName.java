package org.included.account;

import java.util.List;
import java.util.Map;

/**
 * What to call a device at first, from what its browser calls itself. Good enough to tell one's own
 * devices apart; its owner can write something better. The browser's words themselves are not kept.
 */
final class DeviceName {
  /** The first that fits: an Android says "Linux" too, and an iPhone "Mac OS X". */
  private static final List<Map.Entry<String, String>> SIGNS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android device"),
          Map.entry("CrOS", "Chromebook"),
          Map.entry("Windows", "Windows computer"),
          Map.entry("Macintosh", "Mac"),
          Map.entry("Linux", "Linux computer"));

  private DeviceName() {}

  static String of(String userAgent) {
    return SIGNS.stream()
        .filter(sign -> userAgent.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("My passkey");
  }
}
