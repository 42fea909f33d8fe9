package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.included.IncludedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From what readers said to the module, its variants, and the next of them; without a script. */
@IncludedTest
@Tag("browser")
class An_author_looks_at_every_variant_Test {
  @LocalServerPort int port;

  @Test
  void from_the_list_to_a_variant_and_on() {
    try (var device = Device.withoutJavaScript(port)) {
      device.signInAs("Catrin Swallowfield");
      device.open("/authors/feedback");
      device.follow("Modules, for authors");
      assertThat(device.text()).contains("In review", "Readers see this text.");
      device.follow("Speech, language and DLD");
      assertThat(device.text()).contains("Nothing to mend.", "Each is cited", "Still to look");
      device.follow("A primary school, teaching assistant");
      assertThat(device.text()).contains("This is a preview.", "words other than for a primary");
      // whatever is chosen or typed stays on the page
      device.page().locator("main textarea").first().fill("Tried out");
      device.page().locator("main input[type=radio]").first().check();
      assertThat(device.page().locator("main button:visible").count()).isZero();
      device.follow("Next: ");
      assertThat(device.at())
          .isEqualTo("/authors/modules/making-your-instructions-land/primary/everybody");
      device.follow("All variants");
      device.follow("Source by source");
      assertThat(device.text()).contains("Note: ", "Moderate evidence.");
      device.page().goBack();
      device.follow("Minutes step by step");
      assertThat(device.text()).contains("Stated", "Half an hour or more is a pause");
      device.follow("What readers said");
      assertThat(device.h1()).isEqualTo("What readers said");
    }
  }
}
