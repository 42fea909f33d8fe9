package org.included.web;

/** Placeholder. */
public record Frame(
    String title,
    boolean hasProblems,
    String nonce,
    Theme theme,
    boolean signedIn,
    Here here,
    boolean demo,
    Assets assets) {}
