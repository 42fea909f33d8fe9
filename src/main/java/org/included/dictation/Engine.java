package org.included.dictation;

import java.util.Locale;
import java.util.Optional;
import org.included.kernel.PrivateText;

/** Writes down what somebody said. It is not told whose voice it is, and keeps nothing. */
public interface Engine {
  /**
   * Answers within about half a minute, and never throws.
   *
   * @param sound one recording, of 60 seconds at most
   * @param mediaType of the recording, without parameters, such as {@code audio/webm}
   * @return the words, none where nobody spoke; empty if it could not be done, for whatever reason
   */
  Optional<PrivateText> write(byte[] sound, String mediaType, Locale language);
}
