package org.included.web;

import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know about a page and its reader.
 *
 * @param title without " - Included", which the layout adds
 * @param hasProblems whether a form came back with problems, which the title then says first
 * @param nonce of the Content-Security-Policy of this answer
 * @param reading how the reader likes to read
 * @param demo whether everybody in it is invented
 * @param shared whether somebody is signed in on a computer that others use
 * @param forReading whether there is enough on it to have it read aloud
 * @param forSpeaking whether it has boxes that can be dictated into
 * @param soundGoes where an engine of the operator's is, in their words; null if there is none, or
 *     nobody is signed in to use it
 * @param wordsKept whether they just signed in and the words they brought were kept
 */
public record Frame(
    String title,
    boolean hasProblems,
    String nonce,
    Theme theme,
    Reading reading,
    boolean signedIn,
    Here here,
    boolean demo,
    Assets assets,
    boolean shared,
    boolean wordsKept,
    boolean forReading,
    boolean forSpeaking,
    @Nullable String soundGoes) {
  /** A page of somebody's own device, or of nobody's. */
  public Frame(
      String title,
      boolean hasProblems,
      String nonce,
      Theme theme,
      boolean signedIn,
      Here here,
      boolean demo,
      Assets assets) {
    this(
        title,
        hasProblems,
        nonce,
        theme,
        Reading.AS_IT_IS,
        signedIn,
        here,
        demo,
        assets,
        false,
        false,
        false,
        false,
        null);
  }
}
