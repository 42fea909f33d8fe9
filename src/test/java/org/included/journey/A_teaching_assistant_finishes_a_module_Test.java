package org.included.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.included.IncludedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the first tap to "Done", over two devices, with words that were never sent by hand. */
@IncludedTest
@Tag("browser")
class A_teaching_assistant_finishes_a_module_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";
  private static final String WHEN = "Monday at twenty to nine,\nor when the bus is late";
  private static final String WHERE = "the side door";

  @LocalServerPort int port;

  @Test
  void with_javascript_what_she_typed_is_kept_after_a_pause_and_is_there_on_another_device() {
    try (var phone = Device.on(port)) {
      when_she_starts_and_says_who_she_works_with(phone);
      when_she_signs_in(phone, "Dee Ashgrove");
      when_she_works_up_to_the_plan(phone);
      phone.page().clock().install();
      when_she_types(phone);
      phone.page().clock().runFor(4_000);
      then_the_page_says_saved(phone);
      // and the battery is empty: nothing was pressed
    }
    try (var tablet = Device.on(port)) {
      when_she_signs_in(tablet, "Dee Ashgrove");
      then_today_takes_her_to_the_step_and_the_words(tablet);
      when_she_finishes(tablet);
      then_the_module_says_done(tablet);
      then_today_shows_her_plan(tablet);
    }
  }

  @Test
  void without_javascript_save_for_later_does_the_same() {
    try (var phone = Device.withoutJavaScript(port)) {
      when_she_starts_and_says_who_she_works_with(phone);
      when_she_signs_in(phone, "Sam Larkmoor");
      when_she_works_up_to_the_plan(phone);
      when_she_types(phone);
      phone.press("Save for later");
      assertThat(phone.at()).isEqualTo("/today");
    }
    try (var library = Device.withoutJavaScript(port)) {
      when_she_signs_in(library, "Sam Larkmoor");
      then_today_takes_her_to_the_step_and_the_words(library);
      when_she_finishes(library);
      then_the_module_says_done(library);
      then_today_shows_her_plan(library);
    }
  }

  private static void when_she_starts_and_says_who_she_works_with(Device device) {
    device.open("/");
    device.press("Primary");
    device.press("Teaching assistant");
    assertThat(device.at()).isEqualTo("/modules");
    assertThat(device.text()).contains("Written for a primary school");
  }

  private static void when_she_signs_in(Device device, String invented) {
    device.signInAs(invented);
    assertThat(device.at()).isEqualTo("/today");
  }

  private static void when_she_works_up_to_the_plan(Device device) {
    device.follow("Modules");
    device.follow("Included: what we all do");
    device.follow("Start, 2 minutes");
    then_she_is_at(device, "prior");
    device.choose("Morning, everyone!");
    device.choose("What is in the way?");
    device.choose("Keep an eye on it");
    device.write("What is your first thought", "Late again");
    device.press("See what we say");
    assertThat(device.text()).contains("nobody in particular was expected");
    device.follow("Continue to");
    then_she_is_at(device, "case");
    device.page().locator("input[value=way-place]").check();
    device.page().locator("input[value=way-before]").check();
    device.choose("Come alongside");
    device.press("See what we say");
    assertThat(device.text())
        .contains("You stand next to them, not in front")
        .doesNotContain("Space can be the kindest thing");
    device.follow("Continue to");
    then_she_is_at(device, "evidence");
    device.press("Continue to");
    then_she_is_at(device, "model");
    device.press("Continue to");
    then_she_is_at(device, "rehearse");
    device.press("Continue to");
    then_she_is_at(device, "plan");
  }

  private static void when_she_types(Device device) {
    device.write("If it is", WHEN);
    device.write("and somebody comes to", WHERE);
  }

  private static void then_the_page_says_saved(Device device) {
    assertThat(device.page().locator(".inc-saved")).hasText("Saved");
  }

  private static void then_today_takes_her_to_the_step_and_the_words(Device device) {
    assertThat(device.text()).contains("Step 6 of 8", "What you typed is kept");
    device.page().locator("[aria-labelledby=carry-on] a.govuk-button").click();
    then_she_is_at(device, "plan");
    assertThat(device.box("If it is").inputValue()).isEqualTo(WHEN);
    assertThat(device.box("and somebody comes to").inputValue()).isEqualTo(WHERE);
  }

  private static void when_she_finishes(Device device) {
    device.write("then I will", "say each name");
    device.choose("A dot on the door frame");
    device.press("Keep my plan");
    then_she_is_at(device, "card-step");
    device.press("Continue to");
    then_she_is_at(device, "local-step");
    device.press("Finish");
  }

  private static void then_the_module_says_done(Device device) {
    assertThat(device.at()).isEqualTo(MODULE);
    assertThat(device.text()).contains("Done", "You finished this on", "It stays finished");
    device.open("/modules");
    assertThat(device.text()).contains("Done");
  }

  private static void then_today_shows_her_plan(Device device) {
    device.open("/today");
    assertThat(device.text()).contains("You planned this", WHERE, "say each name", "A dot on");
  }

  private static void then_she_is_at(Device device, String step) {
    assertThat(device.at()).isEqualTo(MODULE + "/" + step);
  }
}
