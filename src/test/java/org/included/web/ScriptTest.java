package org.included.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.included.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What included.js does, in a browser, against a server that this test plays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptTest {
  private static final String DRAFT =
      """
      <form action="/step" method="post" data-draft="/draft">
        <input type="hidden" name="revision" value="3">
        <textarea name="when" id="when" aria-label="When"></textarea>
        <div class="govuk-button-group"><button name="go" value="1" id="go">Keep my plan</button></div>
      </form>
      """;
  private static final String TAB =
      """
      <nav><ol><li data-step="m/plan"><a href="#x"><span data-state></span></a></li></ol></nav>
      <form action="/step" method="post" data-tab-draft="m/plan" data-done="m/plan">
        <input type="hidden" name="token" value="never kept">
        <textarea name="when" id="when" aria-label="When"></textarea>
        <input type="radio" name="cue" value="note" id="note" aria-label="Note">
        <div data-keep-on-device hidden><input type="checkbox" name="keep-on-device" id="keep" aria-label="Keep"></div>
        <div class="govuk-button-group"><button id="go">Keep</button></div>
      </form>
      <button type="button" data-clear-device hidden id="clear">Clear</button>
      """;

  private final Browser browser = Chromium.browser();
  private final List<String> drafts = new CopyOnWriteArrayList<>();
  private final List<String> steps = new CopyOnWriteArrayList<>();
  private BrowserContext context = browser.newContext();
  private int answer = 200;
  private int asked;

  @BeforeEach
  void freshDevice() {
    drafts.clear();
    steps.clear();
    answer = 200;
    asked = 0;
    context = browser.newContext();
  }

  @AfterEach
  void closeDevice() {
    context.close();
  }

  @Test
  void words_are_saved_after_a_pause_and_the_revision_follows() {
    var page = open(DRAFT);
    typeAndPause(page);
    assertThat(page.locator(".inc-saved")).hasText("Saved");
    assertThat(drafts).containsExactly("revision=3&when=Tuesday");
    assertThat(page.inputValue("[name=revision]")).isEqualTo("4");
  }

  @Test
  void what_cannot_be_saved_is_said_and_tried_again() {
    answer = 500;
    var page = open(DRAFT);
    typeAndPause(page);
    assertThat(page.locator(".inc-saved")).hasText("Not saved yet. We keep trying.");
    answer = 200;
    page.evaluate("window.dispatchEvent(new Event('online'))");
    assertThat(page.locator(".inc-saved")).hasText("Saved");
  }

  @Test
  void what_is_too_long_is_said_so_and_sent_again_only_when_it_is_short_enough() {
    answer = 422;
    var page = open(DRAFT);
    page.clock().install();
    page.fill("#when", "twelve chars");
    page.clock().runFor(4_000);
    var line = page.locator(".inc-saved");
    assertThat(line)
        .hasText("Not saved: a box takes up to 10 characters. What you typed is still here.");
    answer = 200;
    page.fill("#when", "eleven char");
    page.evaluate("window.dispatchEvent(new Event('online'))");
    page.clock().runFor(200_000);
    assertThat(line).containsText("Not saved");
    assertThat(asked).isEqualTo(1);
    page.fill("#when", "ten chars.");
    page.clock().runFor(4_000);
    assertThat(line).hasText("Saved");
    assertThat(drafts).containsExactly("revision=3&when=ten+chars.");
  }

  @Test
  void somebody_signed_out_meanwhile_is_told_how_the_words_come_along() {
    answer = 401;
    var page = open(DRAFT);
    typeAndPause(page);
    assertThat(page.locator(".inc-saved"))
        .hasText(
            "You are signed out, so this is not saved yet. Press “Keep my plan”: your words come"
                + " with you while you sign in.");
    page.clock().runFor(200_000);
    assertThat(asked).isEqualTo(1);
    page.click("#go");
    page.waitForURL("**/step");
    assertThat(steps).containsExactly("revision=3&when=Tuesday&go=1");
  }

  @Test
  void what_will_not_be_taken_is_tried_again_only_once_it_has_changed() {
    for (int status : new int[] {400, 403, 404, 413}) {
      freshDevice();
      answer = status;
      var page = open(DRAFT);
      typeAndPause(page);
      assertThat(page.locator(".inc-saved"))
          .containsText(status == 413 ? "more than we can take in at once" : "load the page again");
      page.clock().runFor(200_000);
      assertThat(asked).as("answered %d", status).isEqualTo(1);
      answer = 200;
      page.fill("#when", "Monday");
      page.clock().runFor(4_000);
      assertThat(page.locator(".inc-saved")).hasText("Saved");
      context.close();
    }
  }

  @Test
  void what_is_busy_is_left_alone_for_as_long_as_it_asks() {
    answer = 429;
    var page = open(DRAFT);
    typeAndPause(page);
    assertThat(page.locator(".inc-saved")).hasText("Not saved yet. We keep trying.");
    page.clock().runFor(80_000);
    assertThat(asked).isEqualTo(1);
    answer = 200;
    page.clock().runFor(20_000);
    assertThat(page.locator(".inc-saved")).hasText("Saved");
  }

  @Test
  void two_tabs_that_disagree_are_told_and_led_to_both_texts() {
    answer = 409;
    var page = open(DRAFT);
    typeAndPause(page);
    page.click("text=See both texts");
    page.waitForURL("**/step");
    assertThat(steps).containsExactly("revision=3&when=Tuesday&later=1");
  }

  @Test
  void words_are_sent_at_once_when_the_tab_goes_out_of_sight() {
    var page = open(DRAFT);
    page.fill("#when", "Tues");
    page.evaluate(
        """
        () => {
          Object.defineProperty(document, 'visibilityState', {value: 'hidden'});
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """);
    page.waitForCondition(
        () -> drafts.size() == 1, new Page.WaitForConditionOptions().setTimeout(2_000));
    assertThat(drafts).containsExactly("revision=3&when=Tues");
  }

  @Test
  void a_form_sent_twice_at_once_arrives_once_and_no_button_is_switched_off() {
    var page = open(DRAFT);
    page.evaluate(
        "document.querySelector('form').addEventListener('submit', e => { window.n = (window.n || 0) + !e.defaultPrevented })");
    page.evaluate("() => { const b = document.getElementById('go'); b.click(); b.click() }");
    page.waitForURL("**/step");
    assertThat(steps).hasSize(1);
  }

  @Test
  void without_signing_in_words_stay_in_the_tab_and_come_back() {
    var page = open(TAB);
    page.fill("#when", "Tuesday");
    page.check("#note");
    page.reload();
    assertThat(page.inputValue("#when")).isEqualTo("Tuesday");
    assertThat(page.isChecked("#note")).isTrue();
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    assertThat(
            page.evaluate(
                "JSON.stringify(Included.items().map(i => [i.module, i.step, i.fields]))"))
        .isEqualTo("[[\"m\",\"plan\",{\"when\":[\"Tuesday\"],\"cue\":[\"note\"]}]]");
  }

  @Test
  void ticked_they_stay_on_the_device_and_clearing_takes_everything() {
    var page = open(TAB);
    page.fill("#when", "Tuesday");
    page.check("#keep");
    page.click("#go");
    page.waitForURL("**/step");
    page.navigate("http://included.test/");
    assertThat(page.inputValue("#when")).isEqualTo("Tuesday");
    assertThat(page.locator("li.inc-done [data-state]")).hasText(", done");
    assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    page.click("#clear");
    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
  }

  @Test
  void one_tap_says_thank_you_without_leaving_the_page() {
    var page = open(Kit.html(Kit.part("parts/UsefulForm", "action", "/useful", "step", "m/plan")));
    page.click("text=Unsafe");
    assertThat(page.locator("[role=status]"))
        .hasText("Thank you. A named reviewer hears of it today.");
    assertThat(steps).containsExactly("step=m%2Fplan&was=unsafe");
    assertThat(page.url()).isEqualTo("http://included.test/");
  }

  @Test
  void a_summary_of_problems_is_looked_at_first_and_leads_to_the_field() {
    var page =
        open(
            Kit.html(
                    Kit.part(
                        "components/ErrorSummary",
                        "errors",
                        List.of(ErrorLink.to("when", "Write the day"))))
                + DRAFT);
    assertThat(page.locator(".govuk-error-summary")).isFocused();
    page.click("text=Write the day");
    assertThat(page.locator("#when")).isFocused();
  }

  private static void typeAndPause(Page page) {
    page.clock().install();
    page.fill("#when", "Tuesday");
    page.clock().runFor(4_000);
  }

  private Page open(String body) {
    var page = context.newPage();
    page.route("**/*", route -> answer(route, body));
    page.navigate("http://included.test/");
    return page;
  }

  private void answer(Route route, String body) {
    var request = route.request();
    var path = request.url().replace("http://included.test", "");
    if (path.equals("/draft")) {
      asked++;
      if (answer == 200) {
        drafts.add(request.postData());
      }
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(answer)
              .setContentType("application/json")
              .setHeaders(Map.of("Retry-After", "90"))
              .setBody(answer == 422 ? "{\"most\":10}" : "{\"revision\":4}"));
    } else if (request.method().equals("POST")) {
      steps.add(request.postData());
      // a form of its own shows it as a page, a tap reads the words out of it
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/html")
              .setBody("{\"thanks\":\"Thank you. A named reviewer hears of it today.\"}"));
    } else if (path.equals("/included.js")) {
      var script = Kit.ASSETS.find(Kit.ASSETS.path("included.js").substring("/assets/".length()));
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/javascript; charset=utf-8")
              .setBody(new String(script.orElseThrow().plain(), StandardCharsets.UTF_8)));
    } else {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/html; charset=utf-8")
              // the header that every page has, so that nothing inline can creep in
              .setHeaders(
                  Map.of(
                      "Content-Security-Policy",
                      "default-src 'none'; script-src 'nonce-n'; connect-src 'self'; form-action 'self'"))
              .setBody(
                  "<!DOCTYPE html><html lang=en><title>t</title><script nonce=n defer src=/included.js></script>"
                      + (path.equals("/") ? body : "")));
    }
  }
}
