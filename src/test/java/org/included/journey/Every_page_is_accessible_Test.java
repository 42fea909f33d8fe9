package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.included.Axe;
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
  private static final int FIRST_VIEW = 60 * 1024;
  private static final int REPEAT_VIEW = 15 * 1024;

  /** It was taken in when the service started. */
  private static final Path REGISTER =
      Path.of("src/main/resources/org/included/demo/registers/edubasealldata20260901.csv");

  /** For its author, at a desk: about ten pages in one. */
  private static final int WHOLE_MODULE = 80 * 1024;

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

  private final List<String> broken = new ArrayList<>();
  private final Map<String, Integer> pages = new TreeMap<>();
  private final Map<String, Integer> assets = new TreeMap<>();
  private int lastPage;

  @Test
  void signed_out() {
    try (var device = Device.on(port)) {
      given_a_measured(device);
      for (var path : Addresses.ANYBODY) {
        when_i_open(device, path);
      }
      for (var path : Addresses.STEPS) {
        when_i_open(device, path);
      }
      and_pages_that_answer_somebody_signed_out(device);
    }
    then_nothing_is_broken();
    then_pages_are_small();
  }

  @Test
  void signed_in() {
    try (var device = Device.on(port)) {
      given_a_measured(device);
      device.signInAs("Shirley Penrose");
      // steps are looked at signed in, each kind of them, where there is a module with all kinds
      and_pages_that_answer_a_person(device);
      for (var path : Addresses.A_PERSON) {
        when_i_open(device, path);
      }
    }
    then_nothing_is_broken();
    then_pages_are_small();
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
      given_a_measured(device);
      device.open("/cards/wont-come-in");
      device.press("Unclear");
      device.signInAs("Catrin Swallowfield");
      for (var path : Addresses.AN_AUTHOR) {
        when_i_open(device, path);
      }
      when_i_open(device, Addresses.WHOLE_MODULE);
      device.open("/authors/feedback");
      device.page().locator("textarea").first().fill("We took out what Oliver said");
      device.press("Answer");
      then_it_is_fine(device, "an answer with errors");
    }
    then_nothing_is_broken();
    then_pages_are_small();
  }

  @Test
  void an_administrator() {
    try (var device = Device.on(port)) {
      given_a_measured(device);
      device.signInAs("Omar Winterbourne");
      office.whole(people.at("omar@invented.example").orElseThrow());
      for (var path : Addresses.ADMINISTRATION) {
        when_i_open(device, path);
      }
      device.press("Take it in");
      then_it_is_fine(device, "no file");
      device.page().setInputFiles("#file", REGISTER);
      device.press("Take it in");
      // loaded again by itself, until it is done
      device.page().waitForCondition(() -> device.h1().equals("Taken in before"));
      then_it_is_fine(device, "a report");
    }
    then_nothing_is_broken();
    then_pages_are_small();
  }

  @Test
  void a_lead_of_a_setting() {
    try (var device = Device.on(port)) {
      given_a_measured(device);
      device.signInAs("Ngozi Hartwell");
      device.open("/staff-list");
      device.press("Check this file");
      then_it_is_fine(device, "a staff list with an error");
      device.page().locator("#cells").fill(A_LIST);
      device.press("Check these rows");
      for (var path : Addresses.A_STAFF_LIST) {
        when_i_open(device, path);
      }
      device.open("/staff-list/check");
      device.press("Forget this list");
      device.open(Addresses.A_LEAD.getFirst());
      device.press("Make the slips");
      then_it_is_fine(device, "slips with errors");
      device.press("Make a code");
      for (var path : Addresses.A_LEAD) {
        when_i_open(device, path);
      }
    }
    then_nothing_is_broken();
    then_pages_are_small();
  }

  @Test
  void a_head_and_the_lead_of_a_trust() {
    try (var device = Device.on(port)) {
      given_a_measured(device);
      device.signInAs("Peter Stonebridge");
      for (var path : Addresses.A_HEAD) {
        when_i_open(device, path);
      }
      device.open("/our-setting/staff");
      device.page().locator("a[href*=leaver]").first().click();
      then_it_is_fine(device, "a leaver");
      device.open("/our-setting/terms");
      device.write("INSET days", "the Friday after");
      device.press("Keep these dates");
      then_it_is_fine(device, "term dates with an error");
    }
    try (var device = Device.on(port)) {
      given_a_measured(device);
      device.signInAs("Theo Ravensworth");
      for (var path : Addresses.A_GROUP_LEAD) {
        when_i_open(device, path);
      }
    }
    then_nothing_is_broken();
    then_pages_are_small();
  }

  private void and_pages_that_answer_somebody_signed_out(Device device) {
    device.open("/sign-in");
    device.press("Send me a code");
    then_it_is_fine(device, "sign-in with an error");
    device.page().locator("#email").fill("axe@example.org");
    device.press("Send me a code");
    then_it_is_fine(device, "code");
    device.press("Sign in");
    then_it_is_fine(device, "code with an error");
    device.open("/for");
    device
        .page()
        .locator("input[name=phase]")
        .evaluateAll("all => all.forEach(i => i.checked = false)");
    device.press("Write it for me");
    then_it_is_fine(device, "for with an error");
    device.open("/");
    device.press("College");
    then_it_is_fine(device, "role");
    device.open("/settings");
    device.press("Find");
    then_it_is_fine(device, "a search with an error");
    device.open("/settings?find=900004");
    device.follow("Saint Winnow");
    then_it_is_fine(device, "a setting");
    device.open(Addresses.MODULE + "/team");
    device.press("Count them");
    then_it_is_fine(device, "a headcount with an error");
    device.open(Addresses.MODULE + "/prior");
    device.press("See what we say");
    then_it_is_fine(device, "a check with an error");
    when_a_plan_is_made(device);
    then_it_is_fine(device, "a plan without an account");
    device.press("Sign in and keep my plan");
    then_it_is_fine(device, "sign-in with words");
  }

  private void and_pages_that_answer_a_person(Device device) {
    device.open(Addresses.MODULE + "/case");
    device.page().locator("input[type=checkbox]").first().check();
    device.page().locator("input[type=radio]").first().check();
    device.press("See what we say");
    then_it_is_fine(device, "feedback");
    device.open(Addresses.MODULE + "/plan");
    device.press("Keep my plan");
    then_it_is_fine(device, "a plan with errors");
    when_a_plan_is_made(device);
    device.open(Addresses.MODULE + "/look-back");
    when_another_tab_writes(device);
    device.page().locator("textarea").first().fill("here");
    device.press("Save for later");
    then_it_is_fine(device, "two texts");
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

  /** What comes, as it comes: its length on the way, compressed if it is. */
  private void given_a_measured(Device device) {
    device.context().onResponse(this::measure);
  }

  private void measure(Response response) {
    var length = response.headers().get("content-length");
    if (length != null && response.status() != 303) {
      var path = response.url().replaceFirst("^http://[^/]+", "");
      if (path.startsWith("/assets/")) {
        assets.put(path, Integer.parseInt(length));
      } else {
        lastPage = Integer.parseInt(length);
      }
    }
  }

  private void when_i_open(Device device, String path) {
    device.open(path);
    then_it_is_fine(device, path);
    if (!path.equals("/no-such-page")) {
      assertThat(device.at()).as("nowhere else").isEqualTo(path.replaceAll("[?].*", ""));
    }
  }

  private void then_it_is_fine(Device device, String name) {
    assertThat(lastPage).as("bytes of " + name).isPositive();
    pages.put(name, lastPage);
    lastPage = 0;
    broken.addAll(Axe.brokenOnPhoneAndDesk(device.page(), name));
  }

  private void then_nothing_is_broken() {
    assertThat(broken).isEmpty();
  }

  /** Seen again, a page is itself alone: what it shares with others may be kept for a year. */
  private void then_pages_are_small() {
    int shared = assets.values().stream().mapToInt(Integer::intValue).sum();
    var large = new TreeMap<String, Integer>();
    pages.forEach((name, size) -> {
      boolean whole = name.equals(Addresses.WHOLE_MODULE);
      if (whole ? size > WHOLE_MODULE : size > REPEAT_VIEW || size + shared > FIRST_VIEW) {
        large.put(name, size);
      }
    });
    assertThat(large).as("bytes of pages; they share %d", shared).isEmpty();
  }
}
