package org.included;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The look for words in the database finds them however they were put there. */
class StoredTest {
  @Test
  void words_in_base64_are_found_wherever_they_begin() {
    for (var before : new String[] {"", "a", "ab", "abc"}) {
      var whole = Base64.getEncoder().encodeToString(bytes(before + "zaunkoenig, and more"));
      assertThat(Stored.written("zaunkoenig")).as(before).anyMatch(whole::contains);
      assertThat(Stored.written("goldammer")).as(before).noneMatch(whole::contains);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
