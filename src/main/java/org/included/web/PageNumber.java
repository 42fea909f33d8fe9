package org.included.web;

/** Which page of a long list an address asks for. */
public final class PageNumber {
  private PageNumber() {}

  /** From 1; whatever is no such number is the first. */
  public static int of(String typed) {
    return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
  }
}
