package org.included.web;

/** Who can see what is written or done on a page: the words in bold, then the rest. */
public record Sight(String who, String rest) {
  public static final Sight ONLY_YOU = new Sight("Only you", "can see this");
  public static final Sight NOTHING_KEPT = new Sight("Nothing is kept", "on this page");
  public static final Sight NOT_WHAT_YOU_TYPE = new Sight("Nothing is kept", "of what you type");
  public static final Sight NO_NAMES = new Sight("No names", "are asked or kept");
  public static final Sight ONLY_THIS_TAB = new Sight("Only this tab", "holds your words");
}
