package org.included.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.included.IncludedTest;
import org.included.account.Newcomers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed and cannot be saved just now: the page says why, and the words come along. */
@IncludedTest
@Tag("browser")
class Words_that_come_along_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";
  private static final String REFLECTION = MODULE + "/look-back";
  private static final String BOX = "What would you write now";
  private static final String WORDS = "The hall is loud.\nHe hears all of it.";

  /** In milliseconds: after so much without a key, a draft is sent. */
  private static final long A_PAUSE = 4_000;

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;

  @Test
  void a_draft_that_is_too_long_is_said_so_and_saved_once_it_is_short_enough() {
    try (var device = Device.on(port)) {
      given_somebody_signed_in(device, Newcomers.address());
      device.open(REFLECTION);
      device.page().clock().install();
      device.write(BOX, "x".repeat(20_001));
      device.page().clock().runFor(A_PAUSE);
      var line = device.page().locator("form + .inc-saved, form .inc-saved").last();
      assertThat(line)
          .hasText("Not saved: a box takes up to 20,000 characters. What you typed is still here.");
      device.write(BOX, "x".repeat(20_000));
      device.page().clock().runFor(A_PAUSE);
      assertThat(line).hasText("Saved");
      device.page().reload();
      assertThat(device.box(BOX)).hasValue("x".repeat(20_000));
    }
  }

  @Test
  void signed_out_meanwhile_the_words_of_a_step_come_through_the_sign_in() {
    var email = Newcomers.address();
    try (var device = Device.on(port)) {
      given_somebody_signed_in(device, email);
      device.open(REFLECTION);
      when_they_sign_out_in_another_tab(device);
      device.page().clock().install();
      device.write(BOX, WORDS);
      device.page().clock().runFor(A_PAUSE);
      assertThat(device.page().locator(".inc-unsaved"))
          .containsText("You are signed out, so this is not saved yet. Press “Keep my words”");
      device.press("Keep my words");
      then_the_words_are_kept_by_signing_in(device, email);
    }
  }

  @Test
  void without_javascript_they_come_too() {
    var email = Newcomers.address();
    try (var device = Device.withoutJavaScript(port)) {
      given_somebody_signed_in(device, email);
      device.open(REFLECTION);
      when_they_sign_out_in_another_tab(device);
      device.write(BOX, WORDS);
      device.press("Keep my words");
      then_the_words_are_kept_by_signing_in(device, email);
    }
  }

  @Test
  void a_plan_made_before_signing_in_is_kept_by_it() {
    for (var device : List.of(Device.on(port), Device.withoutJavaScript(port))) {
      try (device) {
        device.open(MODULE + "/plan");
        device.write("If it is", "a quarter past three");
        device.write("and somebody comes to", "the gate");
        device.write("then I will", "say hello");
        device.press("Keep my plan");
        device.press("Sign in and keep my plan");
        assertThat(device.text()).contains("Your words are kept: sign in");
        device.signInHere(newcomers, Newcomers.address());
        then_the_page_says_that_they_are_kept(device, MODULE + "/plan");
        assertThat(device.box("then I will")).hasValue("say hello");
        device.open("/today");
        assertThat(device.text()).contains("You planned this", "say hello");
      }
    }
  }

  private void given_somebody_signed_in(Device device, String email) {
    device.open("/sign-in");
    device.signInHere(newcomers, email);
    assertThat(device.at()).isEqualTo("/today");
  }

  private void when_they_sign_out_in_another_tab(Device device) {
    var site = "http://localhost:" + port;
    device
        .context()
        .request()
        .post(
            site + "/sign-out",
            RequestOptions.create().setHeader("Origin", site).setForm(FormData.create()));
  }

  private void then_the_words_are_kept_by_signing_in(Device device, String email) {
    assertThat(device.text()).contains("Your words are kept: sign in");
    assertThat(device.page().content()).doesNotContain("The hall is loud");
    device.signInHere(newcomers, email);
    then_the_page_says_that_they_are_kept(device, REFLECTION);
    assertThat(device.box(BOX)).hasValue(WORDS);
  }

  private static void then_the_page_says_that_they_are_kept(Device device, String path) {
    assertThat(device.at()).isEqualTo(path);
    assertThat(device.page().getByText("Your words are kept.")).isVisible();
    device.page().navigate(device.page().url().replaceAll("[?].*", ""));
    assertThat(device.page().getByText("Your words are kept.")).not().isVisible();
  }
}
