package org.included.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The second wall: no author writes HTML, and none of this would come out if the first one fell.
 */
class SanitizerTest {
  @Test
  void nothing_that_runs_or_reaches_out_comes_through() {
    for (var markup :
        List.of(
            "<script>alert(1)</script>",
            "<p onclick=\"alert(1)\">",
            "<p style=\"color: red\">",
            "<style>p { color: red }</style>",
            "<iframe src=\"https://evil.example\"></iframe>",
            "<form action=\"/account/erasure\"><input name=\"sure\"></form>",
            "<a href=\"javascript:alert(1)\">",
            "<img src=\"data:image/svg+xml,x\" onerror=\"alert(1)\">",
            "<svg><script>alert(1)</script></svg>")) {
      assertThat(Sanitizer.clean(markup + "Words").toString())
          .contains("Words")
          .doesNotContain(
              "script", "alert", "style", "iframe", "form", "input", "svg", "onclick", "onerror");
    }
  }

  @Test
  void our_own_classes_stay_and_no_others() {
    assertThat(Sanitizer.clean("<p class=\"govuk-body inc-shared\">Words</p>").toString())
        .isEqualTo("<p class=\"govuk-body\">Words</p>");
  }
}
