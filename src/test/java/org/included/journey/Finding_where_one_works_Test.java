package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.included.IncludedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a few letters to one's setting, with a script, without, and without a connection. */
@IncludedTest
@Tag("browser")
class Finding_where_one_works_Test {
  private static final String BOX = "Name, town, postcode or number";

  @LocalServerPort int port;

  @Test
  void without_javascript_the_button_finds() {
    try (var device = Device.withoutJavaScript(port)) {
      device.open("/help");
      device.follow("Find where you work");
      device.write(BOX, "copice hill jnr");
      device.press("Find");
      device.follow("Coppice Hill Junior School");
      assertThat(device.h1()).startsWith("Coppice Hill Junior School");
      assertThat(device.page().getByText("I work here").getAttribute("href"))
          .startsWith("/join?setting=");
    }
  }

  @Test
  void with_a_script_it_comes_up_while_typing_and_leaves_no_trace_in_the_history() {
    try (var device = Device.on(port)) {
      device.open("/settings");
      var page = device.page();
      var history = page.evaluate("history.length");
      var asked = new ArrayList<String>();
      page.onRequest(request -> {
        // and not the picture of the tab, which a browser asks for when it likes
        if (request.resourceType().equals("fetch")) {
          asked.add(request.url().replaceFirst(".*/settings", ""));
        }
      });
      device.box(BOX).pressSequentially("coppice hill");
      page.locator("[data-found] a").first().waitFor();
      assertThat(asked).as("asked when typing pauses").containsExactly("?find=coppice%20hill");
      assertThat(page.locator("[role=status]").innerText()).isNotEmpty();
      assertThat(page.evaluate("location.search + history.length")).isEqualTo("" + history);
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find");
      // past the button, the first result
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/settings/*-*");
      assertThat(device.h1()).startsWith("Coppice Hill");
      page.goBack();
      page.getByText("Coppice Hill Junior School").first().waitFor();
    }
  }

  @Test
  void a_slow_answer_never_takes_the_place_of_a_newer_one_and_a_lost_one_is_said() {
    try (var device = Device.on(port)) {
      device.open("/settings");
      var page = device.page();
      List<Route> held = new ArrayList<>();
      page.route("**/settings?find=larkmoor", held::add);
      device.write(BOX, "larkmoor");
      page.waitForCondition(() -> held.size() == 1);
      device.write(BOX, "tidewater college");
      page.getByText("Tidewater College").first().waitFor();
      held.getFirst().resume();
      page.waitForTimeout(100);
      assertThat(page.locator("[data-found]").innerText()).startsWith("Tidewater College");
      device.context().setOffline(true);
      device.write(BOX, "ashgrove");
      page.getByText("We could not look just now. Press Find.").waitFor();
      assertThat(page.locator("[data-found] a").count()).isZero();
      device.context().setOffline(false);
      device.press("Find");
      page.getByText("Ashgrove Primary").first().waitFor();
      assertThat(page.url()).endsWith("?find=ashgrove");
    }
  }
}
