package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.included.IncludedTest;
import org.included.account.Newcomers;
import org.included.library.Situations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The finder: two taps to a card, on an old phone, with a poor connection or none. */
@IncludedTest
@Tag("browser")
class Help_for_what_is_happening_now_Test {
  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired Situations situations;

  @Test
  void without_javascript_words_lead_from_the_start_page_to_a_card() {
    try (var device = Device.withoutJavaScript(port)) {
      device.open("/");
      device.write("What is happening?", "wont come in after play");
      device.press("Find a card");
      device.follow("Won’t come in");
      assertThat(device.at()).isEqualTo("/cards/wont-come-in");
      assertThat(device.text()).contains("It could be", "Walk over", "Ask:");
    }
  }

  @Test
  void by_keyboard_alone_too() {
    try (var device = Device.on(port)) {
      var i = new Keyboard(device);
      device.open("/situations");
      i.type("Say it as you would to a colleague", "covers ears in the hall");
      i.press("Find a card", "cards fit your words");
      i.press("Covers their ears, can’t bear the noise");
      assertThat(device.at()).isEqualTo("/cards/covers-ears");
    }
  }

  @Test
  void with_a_script_what_is_typed_is_not_sent_anywhere() {
    try (var device = Device.on(port)) {
      device.open("/situations");
      ready(device);
      List<String> asked = new ArrayList<>();
      device.page().onRequest(r -> asked.add(r.method() + " " + r.url()));
      device.write("Say it as you would to a colleague", "pushes the book away");
      device.press("Find a card");
      sees(device, "Three cards fit your words.");
      assertThat(asked).isEmpty();
      assertThat(device.page().evaluate("document.activeElement.className"))
          .isEqualTo("inc-several");
      device.write("Say it as you would to a colleague", "she wants to die");
      device.press("Find a card");
      assertThat(device.page().evaluate("document.activeElement.className"))
          .as("the safeguarding sentence comes first")
          .isEqualTo("inc-safe");
    }
  }

  private static void sees(Device device, String text) {
    device.page().getByText(text).first().waitFor();
  }

  private static void ready(Device device) {
    device.page().evaluate("() => navigator.serviceWorker.ready");
    device
        .page()
        .waitForFunction(
            "() => performance.getEntriesByType('resource').some(r => r.name.includes('/index/') && r.responseEnd)");
  }

  @Test
  void after_one_visit_cards_and_finder_work_without_a_connection() {
    var tunnel = Tunnel.to(port);
    try (var device = Device.on(tunnel.port())) {
      device.open("/reading-settings");
      device.choose("Larger");
      device.press("Keep these settings");
      device.open("/situations");
      ready(device);
      tunnel.close();
      device.open("/cards/walks-out");
      sees(device, "Your device kept this page");
      assertThat(device.text()).contains("Walks out of the room", "60-second card");
      assertThat(device.page().locator("html").getAttribute("data-size")).isEqualTo("larger");
      device.press("Useful");
      sees(device, "There is no connection just now, so nothing was sent.");
      device.open("/situations");
      device.page().waitForFunction("() => window.IncludedFinder");
      device.page().waitForTimeout(300);
      device.write("Say it as you would to a colleague", "bites when a toy is taken");
      device.press("Find a card");
      sees(device, "cards fit your words.");
      device.follow("Hits, bites or throws things");
      sees(device, "Make space");
    }
  }

  @Test
  void what_is_kept_for_later_is_what_anybody_sees_and_goes_when_the_device_is_cleared() {
    try (var device = Device.on(port)) {
      device.open("/sign-in");
      device.signInHere(newcomers, Newcomers.address());
      device.open("/situations");
      ready(device);
      assertThat(kept(device)).contains("/cards/hides").noneMatch(p -> p.startsWith("/today"));
      device.open("/today");
      device.open("/record");
      device.open("/cards/hides");
      assertThat(kept(device)).doesNotContain("/today", "/record");
      assertThat(
              device
                  .page()
                  .evaluate(
                      "async () => (await (await caches.match('/situations')).text()).includes('Sign in')"))
          .isEqualTo(true);
      device.open("/clear-device");
      device.press("Clear this device");
      device.page().waitForFunction("async () => (await caches.keys()).length === 0");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> kept(Device device) {
    return (List<String>)
        device
            .page()
            .evaluate(
                """
                async () => {
                  const paths = [];
                  for (const name of await caches.keys()) {
                    for (const r of await (await caches.open(name)).keys()) paths.push(new URL(r.url).pathname);
                  }
                  return paths;
                }
                """);
  }

  @Test
  void every_card_prints_by_itself_on_one_page_of_a6() {
    var tooLong = new ArrayList<String>();
    try (var device = Device.on(port)) {
      for (var situation : situations.current()) {
        device.open("/cards/" + situation.slug());
        device.page().evaluate("window.print = () => {}");
        device.press("Print as A6");
        var paper = device.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        if (!new String(paper, StandardCharsets.ISO_8859_1).contains("/Count 1\n")) {
          tooLong.add(situation.slug());
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }
}
