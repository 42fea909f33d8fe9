package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.included.IncludedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same way with Tab, Enter, Space and the arrows only; where one is can always be seen. */
@IncludedTest
@Tag("browser")
class By_keyboard_alone_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";

  @LocalServerPort int port;

  @Test
  void somebody_gets_from_the_start_to_a_kept_plan() {
    try (var device = Device.on(port)) {
      var i = new Keyboard(device);
      given_the_demonstration(device, i);
      i.press("Farah Greenacre");
      i.press("Modules");
      i.press("Included: what we all do");
      i.press("Start, 2 minutes");
      then_i_am_at(device, "prior");
      i.choose("your place by the window");
      i.choose("What is in the way?");
      i.choose("Tell your");
      i.type("Think of somebody", "Too loud?");
      i.press("See what we say");
      i.press("Continue to");
      then_i_am_at(device, "case");
      i.tick(2);
      i.choose("Give some space");
      i.press("See what we say");
      for (var step : List.of("evidence", "model", "rehearse", "plan")) {
        i.press("Continue to");
        then_i_am_at(device, step);
      }
      i.type("If it is", "Monday");
      i.type("and somebody comes to", "my room");
      i.type("then I will", "nod");
      i.press("Keep my plan");
      then_i_am_at(device, "card-step");
      i.press("Continue to");
      i.press("Finish");
      assertThat(device.at()).isEqualTo(MODULE);
      assertThat(device.text()).contains("You finished this on");
    }
  }

  @Test
  void the_link_past_the_header_comes_first_and_works() {
    try (var device = Device.on(port)) {
      var i = new Keyboard(device);
      for (var path : List.of("/", "/modules", MODULE + "/plan", "/sign-in", "/no-such-page")) {
        device.open(path);
        var first = i.tab();
        assertThat(first.name()).as(path).isEqualTo("Skip to the main part");
        device.page().keyboard().press("Enter");
        var next = i.tab();
        assertThat(
                device
                    .page()
                    .evaluate("document.activeElement.closest('header') === null && scrollY >= 0"))
            .as(path + ": " + next.what())
            .isEqualTo(true);
      }
    }
  }

  private static void given_the_demonstration(Device device, Keyboard i) {
    device.open("/");
    i.press("Secondary");
    i.press("Teacher");
    assertThat(device.at()).isEqualTo("/modules");
    i.press("Sign in as anybody");
  }

  private static void then_i_am_at(Device device, String step) {
    assertThat(device.at()).isEqualTo(MODULE + "/" + step);
  }
}
