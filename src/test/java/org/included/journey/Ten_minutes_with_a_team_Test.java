package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.included.IncludedTest;
import org.included.Walk;
import org.included.library.Editions;
import org.included.library.Phase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In-house mode: one device and a wall, no account, and no connection once the slides are open. */
@IncludedTest
@Tag("browser")
class Ten_minutes_with_a_team_Test {
  private static final String MODULE = "/modules/making-your-instructions-land";

  private static final String SLIDES = MODULE + "/team/slides";

  /** The slides as the script shows them, and which of them are higher than the wall. */
  private static final String TOO_TALL =
      """
      slides => {
        document.querySelector('main').innerHTML = slides;
        document.querySelectorAll('.inc-timer button').forEach(b => b.hidden = false);
        const all = [...document.querySelectorAll('.inc-slide')];
        return all.length ? all.filter(s => s.offsetHeight > 720).map(s => s.id).join() : 'none';
      }
      """;

  @Autowired Editions editions;
  @LocalServerPort int port;

  @Test
  void without_javascript_two_taps_and_links_lead_through_the_ten_minutes_to_the_count() {
    try (var device = Device.withoutJavaScript(port)) {
      device.open(MODULE);
      device.follow("Run this with my team");
      device.follow("Start the slides");
      assertThat(device.at()).isEqualTo(SLIDES);
      for (var next : new String[] {"idea", "case", "moves", "together", "tuesday", "go-on"}) {
        device.page().locator("a[rel=next][href='#" + next + "']").click();
        assertThat(device.page().url()).endsWith("#" + next);
      }
      assertThat(device.page().locator(".inc-timer button:visible").count()).isZero();
      assertThat(device.page().locator("#together .inc-timer").innerText()).contains("4:00");
      device.follow("How many were here?");
      device.write("Teaching assistants", "seven");
      device.press("Count them");
      assertThat(device.text()).contains("Teaching assistants: write a whole number");
      device.write("Teaching assistants", "7");
      device.press("Count them");
      assertThat(device.text()).contains("They are counted, with no names");
    }
  }

  @Test
  void the_slides_and_the_clock_go_on_without_a_connection() {
    try (var device = Device.on(port)) {
      var page = device.page();
      page.clock().install();
      device.open(SLIDES);
      device.context().setOffline(true);
      page.locator("#together [role=timer]").scrollIntoViewIfNeeded();
      page.locator("#together .inc-timer button").click();
      page.clock().runFor(61_000);
      assertThat(page.locator("#together .inc-clock").innerText()).isEqualTo("2:59");
      page.locator("#together .inc-timer button").click();
      page.clock().runFor(5_000);
      assertThat(page.locator("#together .inc-timer button").innerText()).isEqualTo("Go on");
      assertThat(page.locator("#together .inc-clock").innerText()).isEqualTo("2:59");
      page.locator("#together .inc-timer button").click();
      page.clock().runFor(180_000);
      assertThat(page.locator("#together .inc-timer").innerText())
          .contains("0:00", "That was the time.", "Again");
    }
  }

  @Test
  void by_keyboard_alone_and_with_a_clicker_too() {
    try (var device = Device.on(port)) {
      device.page().setViewportSize(1280, 720);
      var i = new Keyboard(device);
      device.open(MODULE);
      i.press("Run this with my team");
      i.press("Start the slides");
      i.press("Next: One instruction, five small moves");
      i.press("Start", "Pause");
      device.page().keyboard().press("PageDown");
      assertThat(device.page().url()).endsWith("#case");
      device.page().keyboard().press("ArrowRight");
      device.page().keyboard().press("ArrowLeft");
      assertThat(device.page().evaluate("document.activeElement.id")).isEqualTo("case");
    }
  }

  /** A slide that has to be scrolled on the wall is no slide. One page shows them all in turn. */
  @Test
  void every_slide_of_every_module_in_every_wording_fits_a_projector() {
    var tooTall = new ArrayList<String>();
    try (var device = Device.on(port)) {
      device.page().setViewportSize(1280, 720);
      device.open(SLIDES);
      for (var phase : Phase.values()) {
        var walk = Walk.on(port);
        walk.post("/for", Map.of("phase", phase.slug()));
        for (var edition : editions.current()) {
          var path = "/modules/" + edition.module().slug() + "/team/slides";
          var slides = walk.get(path).page().select("main").html();
          var ids = device.page().evaluate(TOO_TALL, slides).toString();
          if (!ids.isEmpty()) {
            tooTall.add(path + " for " + phase + ": " + ids);
          }
        }
      }
    }
    assertThat(tooTall).isEmpty();
  }

  @Test
  void slides_print_one_a_page_and_the_notes_without_what_is_only_for_a_screen() {
    try (var device = Device.on(port)) {
      device.open(SLIDES);
      var paper = device.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      assertThat(new String(paper, StandardCharsets.ISO_8859_1)).contains("/Count 7\n");
      device.open(MODULE + "/team/notes");
      device.page().evaluate("window.print = () => document.title = 'printed'");
      device.press("Print the notes");
      assertThat(device.page().title()).isEqualTo("printed");
      device.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(device.text()).contains("What people may say").doesNotContain("Print the notes");
    }
  }
}
