package org.included.web;

/** Placeholder. */
public final class Assets {
  static Assets load() {
    return new Assets();
  }
}
