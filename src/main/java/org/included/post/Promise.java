package org.included.post;

import java.time.Instant;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a head promised the staff, before anybody sees names beside training.
 *
 * @param headName null where they did not say what to call them
 * @param wording the code of the wording that they signed
 */
public record Promise(PersonId head, @Nullable String headName, String wording, Instant signedAt) {

  /** The wording that is signed today. Another wording gets another code, and is signed anew. */
  public static final String WORDING = "2026-11";

  /** The words of {@link #WORDING}. */
  public static final String WORDS =
      "What I and the people I nominate see here about who has begun the core training will not be"
          + " used for appraisal, capability or pay.";
}
