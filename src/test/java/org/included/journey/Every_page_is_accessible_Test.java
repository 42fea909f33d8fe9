package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.included.IncludedTest;
import org.included.account.People;
import org.included.backoffice.Office;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every kind of page, as the service really sends it, on a phone and on a desk, signed out and in:
 * WCAG 2.2 AA as far as a machine can tell, nothing to scroll sideways, and few bytes.
 */
@IncludedTest
@Tag("browser")
class Every_page_is_accessible_Test {
  /** It was taken in when the service started. */
  private static final Path REGISTER =
      Path.of("src/main/resources/org/included/demo/registers/edubasealldata20260901.csv");

  private final Looks looks = new Looks();

  @LocalServerPort int port;
  @Autowired Office office;
  @Autowired People people;

  private static final String A_LIST =
      """
      Name\tE-mail\tJob
      Bea Ash\tbea@invented.example\tCook
      Jon Elmtree\t\tWizard
      Jon Hawthorn\t\tTA
      John Hawthorn\t\tTA
      """;

  @Test
  void signed_out() {
    try (var device = Device.on(port)) {
      looks.at(device);
      for (var path : Addresses.ANYBODY) {
        looks.open(device, path);
      }
      for (var path : Addresses.STEPS) {
        looks.open(device, path);
      }
      and_pages_that_answer_somebody_signed_out(device);
    }
    looks.nothingIsBroken();
    looks.pagesAreSmall();
  }

  @Test
  void signed_in() {
    try (var device = Device.on(port)) {
      looks.at(device);
      device.signInAs("Shirley Penrose");
      // steps are looked at signed in, each kind of them, where there is a module with all kinds
      and_pages_that_answer_a_person(device);
      for (var path : Addresses.A_PERSON) {
        looks.open(device, path);
      }
    }
    looks.nothingIsBroken();
    looks.pagesAreSmall();
  }

  @Test
  void an_author() {
    try (var device = Device.withoutJavaScript(port)) {
      for (var tap : List.of("Unsafe", "Unclear", "Useful")) {
        device.open(Addresses.OTHER + "/what-helps");
        device.press(tap);
      }
    }
    try (var device = Device.on(port)) {
      looks.at(device);
      device.open("/cards/wont-come-in");
      device.press("Unclear");
      device.signInAs("Catrin Swallowfield");
      for (var path : Addresses.AN_AUTHOR) {
        looks.open(device, path);
      }
      looks.open(device, Addresses.WHOLE_MODULE);
      device.open("/authors/feedback");
      device.page().locator("textarea").first().fill("We took out what Oliver said");
      device.press("Answer");
      looks.fine(device, "an answer with errors");
    }
    looks.nothingIsBroken();
    looks.pagesAreSmall();
  }

  @Test
  void an_administrator() {
    try (var device = Device.on(port)) {
      looks.at(device);
      device.signInAs("Omar Winterbourne");
      office.whole(people.at("omar@invented.example").orElseThrow());
      for (var path : Addresses.ADMINISTRATION) {
        looks.open(device, path);
      }
      device.open("/administration/unlisted");
      device.press("Add it");
      looks.fine(device, "a place with errors");
      device.open("/administration/registers");
      device.press("Take it in");
      looks.fine(device, "no file");
      device.page().setInputFiles("#file", REGISTER);
      device.press("Take it in");
      // loaded again by itself, until it is done
      device.page().waitForCondition(() -> device.h1().equals("Taken in before"));
      looks.fine(device, "a report");
    }
    looks.nothingIsBroken();
    looks.pagesAreSmall();
  }

  @Test
  void a_lead_of_a_setting() {
    try (var device = Device.on(port)) {
      looks.at(device);
      device.signInAs("Ngozi Hartwell");
      device.open("/staff-list");
      device.press("Check this file");
      looks.fine(device, "a staff list with an error");
      device.page().locator("#cells").fill(A_LIST);
      device.press("Check these rows");
      for (var path : Addresses.A_STAFF_LIST) {
        looks.open(device, path);
      }
      device.open("/staff-list/check");
      device.press("Forget this list");
      device.open(Addresses.A_LEAD.getFirst());
      device.press("Make the slips");
      looks.fine(device, "slips with errors");
      device.press("Make a code");
      for (var path : Addresses.A_LEAD) {
        looks.open(device, path);
      }
    }
    looks.nothingIsBroken();
    looks.pagesAreSmall();
  }

  @Test
  void a_head_and_the_lead_of_a_trust() {
    try (var device = Device.on(port)) {
      looks.at(device);
      device.signInAs("Peter Stonebridge");
      for (var path : Addresses.A_HEAD) {
        looks.open(device, path);
      }
      device.open("/our-setting/staff");
      device.page().locator("a[href*=leaver]").first().click();
      looks.fine(device, "a leaver");
      device.open("/our-setting/terms");
      device.write("INSET days", "the Friday after");
      device.press("Keep these dates");
      looks.fine(device, "term dates with an error");
    }
    try (var device = Device.on(port)) {
      looks.at(device);
      device.signInAs("Theo Ravensworth");
      for (var path : Addresses.A_GROUP_LEAD) {
        looks.open(device, path);
      }
    }
    looks.nothingIsBroken();
    looks.pagesAreSmall();
  }

  private void and_pages_that_answer_somebody_signed_out(Device device) {
    device.open("/sign-in");
    device.press("Send me a code");
    looks.fine(device, "sign-in with an error");
    device.page().locator("#email").fill("axe@example.org");
    device.press("Send me a code");
    looks.fine(device, "code");
    device.press("Sign in");
    looks.fine(device, "code with an error");
    device.open("/for");
    device
        .page()
        .locator("input[name=phase]")
        .evaluateAll("all => all.forEach(i => i.checked = false)");
    device.press("Write it for me");
    looks.fine(device, "for with an error");
    device.open("/");
    device.press("College");
    looks.fine(device, "role");
    device.open("/settings");
    device.press("Find");
    looks.fine(device, "a search with an error");
    device.open("/settings?find=900004");
    device.follow("Saint Winnow");
    looks.fine(device, "a setting");
    device.open(Addresses.MODULE + "/team");
    device.press("Count them");
    looks.fine(device, "a headcount with an error");
    device.open(Addresses.MODULE + "/prior");
    device.press("See what we say");
    looks.fine(device, "a check with an error");
    when_a_plan_is_made(device);
    looks.fine(device, "a plan without an account");
    device.press("Sign in and keep my plan");
    looks.fine(device, "sign-in with words");
  }

  private void and_pages_that_answer_a_person(Device device) {
    device.open(Addresses.MODULE + "/case");
    device.page().locator("input[type=checkbox]").first().check();
    device.page().locator("input[type=radio]").first().check();
    device.press("See what we say");
    looks.fine(device, "feedback");
    device.open(Addresses.MODULE + "/plan");
    device.press("Keep my plan");
    looks.fine(device, "a plan with errors");
    when_a_plan_is_made(device);
    device.open(Addresses.MODULE + "/look-back");
    when_another_tab_writes(device);
    device.page().locator("textarea").first().fill("here");
    device.press("Save for later");
    looks.fine(device, "two texts");
    assertThat(device.h1()).isEqualTo("You wrote this in two places");
  }

  private static void when_a_plan_is_made(Device device) {
    device.open(Addresses.MODULE + "/plan");
    for (var box : device.page().locator("main textarea").all()) {
      box.fill("Tell Oliver Smith");
    }
    device.press("Keep my plan");
  }

  private static void when_another_tab_writes(Device device) {
    device
        .page()
        .evaluate(
            """
            () => fetch(location.pathname + '/draft', {method: 'POST',
              body: new URLSearchParams({key: 'elsewhere', revision: '0', 'a-thought-now': 'there'})})
            """);
  }
}
