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
    assertThat(Sanitizer.clean("<p class=\"inc-mark inc-shared\">Words</p>").toString())
        .isEqualTo("<p class=\"inc-mark\">Words</p>");
  }

  @Test
  void what_ends_with_its_first_table_is_whole() {
    var section = "<section class=\"inc-ev\"><p>One</p>%s<p>Two</p>%s</section>";
    var table = "<table><tbody><tr><td>Cell</td></tr></tbody></table>";
    assertThat(Sanitizer.clean(section.formatted(table, table)).throughFirstTable().toString())
        .isEqualTo("<section class=\"inc-ev\"><p>One</p>" + table + "</section>");
    var plain = Sanitizer.clean(section.formatted("", ""));
    assertThat(plain.throughFirstTable()).isEqualTo(plain);
  }
}
