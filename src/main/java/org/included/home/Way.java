package org.included.home;

import java.util.regex.Pattern;

/** Where somebody goes on to, as the page they came from said: a path of this site, or none. */
final class Way {
  private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_.~?=&#-]{0,300}");

  private Way() {}

  /** The path as given, or empty for anything that could lead elsewhere. */
  static String of(String given) {
    return PATH.matcher(given).matches() ? given : "";
  }
}
