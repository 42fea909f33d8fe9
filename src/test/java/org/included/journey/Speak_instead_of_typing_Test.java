package org.included.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.included.TestEngine.json;
import static org.included.TestEngine.status;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.included.Axe;
import org.included.IncludedTest;
import org.included.TestEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Dictation with the operator's engine, on a device that cannot recognise speech by itself. */
@IncludedTest
@Tag("browser")
class Speak_instead_of_typing_Test {
  private static final String STEP = "/modules/making-your-instructions-land/look-back";
  private static final TestEngine ENGINE = TestEngine.SHARED;

  @LocalServerPort int port;

  @Test
  void after_saying_where_the_sound_goes_words_land_in_the_box_and_are_kept_as_a_draft() {
    int before = ENGINE.asked().size();
    ENGINE.answers(json("{\"text\":\" I will wait <b>five</b> seconds.\\n\"}"));
    try (var device = aPerson()) {
      device.context().grantPermissions(List.of("microphone"));
      device.open(STEP);
      box(device).fill("On Monday");
      device.press("Dictate");
      assertThat(said(device)).hasText(TestEngine.WHERE + " Start?");
      assertThat(ENGINE.asked()).hasSize(before);
      then_the_panel_is_accessible(device);
      device.press("Start");
      assertThat(said(device)).hasText("Recording. Press Stop when you have said it.");
      assertThat(device.page().getByText("1 of 60 seconds")).isVisible();
      then_the_panel_is_accessible(device);
      device
          .page()
          .waitForResponse(
              answer ->
                  answer.url().endsWith("/draft")
                      && answer.request().postData().contains("seconds"),
              () -> device.press("Stop"));
      assertThat(box(device)).hasValue("On Monday I will wait <b>five</b> seconds.");
      assertThat(box(device)).isFocused();
      assertThat(said(device)).containsText("Read it over");
      device.open(STEP);
      assertThat(box(device)).hasValue("On Monday I will wait <b>five</b> seconds.");
    }
    assertThat(ENGINE.asked()).hasSize(before + 1);
    assertThat(ENGINE.asked().getLast().body()).contains("Content-Type: audio/webm");
    assertThat(ENGINE.asked().getLast().body().length()).isGreaterThan(2_000);
  }

  @Test
  void it_stops_by_itself_after_a_minute_and_asks_once_a_page() {
    ENGINE.answers(status(500, ""));
    try (var device = aPerson()) {
      device.context().grantPermissions(List.of("microphone"));
      device.page().clock().install();
      device.open(STEP);
      box(device).fill("Typed before.");
      device.press("Dictate");
      device.press("Start");
      assertThat(said(device)).containsText("Recording");
      device.page().clock().runFor(50_500);
      assertThat(said(device)).hasText("10 seconds are left.");
      device.page().clock().runFor(10_000);
      assertThat(said(device))
          .hasText("We could not write that down. What you typed is still there.");
      assertThat(box(device)).hasValue("Typed before.");
      device.press("Dictate");
      assertThat(said(device)).containsText("Recording");
      device.press("Cancel");
      assertThat(said(device)).hasText("Nothing was written.");
      assertThat(device.page().evaluate("localStorage.length + sessionStorage.length"))
          .isEqualTo(0);
    }
  }

  @Test
  void without_a_microphone_there_are_other_ways() {
    int before = ENGINE.asked().size();
    try (var device = aPerson()) {
      device.open(STEP);
      device.press("Dictate");
      device.press("Cancel");
      assertThat(said(device)).hasText("Nothing was written.");
      device.press("Dictate");
      device.press("Start");
      assertThat(said(device)).containsText("The microphone is off for this site. You can type");
      then_the_panel_is_accessible(device);
      assertThat(box(device)).isEditable();
      device.follow("Other ways");
      assertThat(device.text()).contains("No microphone", "Windows key and H", TestEngine.WHERE);
    }
    assertThat(ENGINE.asked()).hasSize(before);
  }

  @Test
  void by_keyboard_the_buttons_follow_each_other() {
    ENGINE.answers(json("{\"text\":\"\"}"));
    try (var device = aPerson()) {
      device.context().grantPermissions(List.of("microphone"));
      device.open(STEP);
      button(device, "Dictate").focus();
      for (var next : List.of("Start", "Stop", "Dictate")) {
        device.page().keyboard().press("Enter");
        assertThat(button(device, next)).isFocused();
      }
      assertThat(said(device)).hasText("We heard no words. What you typed is still there.");
    }
  }

  /** As on every device where no operator has named an engine. */
  @Test
  void where_no_engine_is_offered_there_is_no_button_though_there_is_a_microphone() {
    try (var device = Device.on(port)) {
      device.context().grantPermissions(List.of("microphone"));
      device.open(STEP);
      assertThat(device.page().getByText("Dictate instead of typing").first()).isVisible();
      assertThat(device.page().locator("[data-dictate] button")).hasCount(0);
    }
  }

  private Device aPerson() {
    var device = Device.on(port);
    device.context().addInitScript("delete window.SpeechRecognition");
    device.signInAs("Daniel");
    return device;
  }

  private static Locator box(Device device) {
    return device.page().locator("form[data-draft] textarea").first();
  }

  private static Locator said(Device device) {
    return device.page().locator("[data-dictate] [role=status]").first();
  }

  private static Locator button(Device device, String name) {
    var named = new Locator.GetByRoleOptions().setName(name);
    return device.page().locator("[data-dictate]").first().getByRole(AriaRole.BUTTON, named);
  }

  private static void then_the_panel_is_accessible(Device device) {
    for (var one : device.page().locator("[data-dictate] button:visible").all()) {
      assertThat(one.boundingBox().height).isGreaterThanOrEqualTo(44);
    }
    assertThat(Axe.brokenOnPhoneAndDesk(device.page(), "the panel")).isEmpty();
  }
}
