package org.included.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.included.IncludedTest;
import org.included.Stored;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading never needs an account, and what is typed without one stays with whoever typed it. */
@IncludedTest
@Tag("browser")
class Somebody_without_an_account_Test {
  private static final String MODULE = "/modules/included-what-we-all-do";
  private static final String WORDS = "He holds his coat. Perhaps the hall is loud?";

  @LocalServerPort int port;

  @Autowired
  @Qualifier("migrateDataSource")
  DataSource migrate;

  @Test
  void without_javascript_the_whole_module_works_and_nothing_is_stored_here() {
    var before = everythingStored();
    try (var phone = Device.withoutJavaScript(port)) {
      given_the_first_step(phone);
      when_the_questions_are_answered(phone);
      then_each_choice_is_answered(phone);
      when_the_rest_is_read_and_a_plan_is_made(phone);
      then_the_plan_can_be_read_and_nothing_claims_that_it_is_kept(phone);
      when_the_end_is_reached(phone);
      assertThat(phone.at()).isEqualTo(MODULE);
      assertThat(phone.text()).doesNotContain("You finished this on");
    }
    assertThat(everythingStored()).isEqualTo(before);
  }

  @Test
  void with_javascript_words_stay_in_the_tab_and_go_with_it() {
    try (var phone = Device.on(port)) {
      given_the_first_step(phone);
      when_words_are_typed(phone);
      phone.page().reload();
      then_the_words_are(phone, WORDS);
      phone.inAnotherTab(MODULE + "/prior");
      then_the_words_are(phone, "");
    }
  }

  @Test
  void ticked_they_stay_on_the_device_until_it_is_cleared() {
    var before = everythingStored();
    try (var phone = Device.on(port)) {
      given_the_first_step(phone);
      when_words_are_typed(phone);
      assertThat(phone.page().getByLabel("Keep my words on this device")).not().isChecked();
      phone.choose("Keep my words on this device");
      phone.inAnotherTab(MODULE + "/prior");
      then_the_words_are(phone, WORDS);
      phone.follow("Clear this device");
      phone.press("Clear this device");
      phone.page().waitForURL("**/clear-device/done");
      phone.open(MODULE + "/prior");
      then_the_words_are(phone, "");
      assertThat(phone.page().evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      assertThat(phone.context().cookies()).isEmpty();
    }
    assertThat(everythingStored()).isEqualTo(before);
  }

  @Test
  void the_device_remembers_which_steps_were_done() {
    try (var phone = Device.on(port)) {
      given_the_first_step(phone);
      when_the_questions_are_answered(phone);
      phone.follow("Continue to");
      assertThat(phone.at()).isEqualTo(MODULE + "/case");
      assertThat(phone.page().locator("[data-step$='/prior'] [data-state]")).hasText(", done");
    }
  }

  private static void given_the_first_step(Device device) {
    device.open("/");
    device.press("Home");
    device.follow("Included: what we all do");
    device.follow("Start, 2 minutes");
    assertThat(device.at()).isEqualTo(MODULE + "/prior");
    assertThat(device.page().content()).doesNotContain("Save for later");
  }

  private static void when_words_are_typed(Device device) {
    device.write("What is your first thought", WORDS);
    assertThat(device.page().locator(".inc-saved")).hasText("Kept in this tab until you close it");
  }

  private static void then_the_words_are(Device device, String words) {
    assertThat(device.box("What is your first thought").inputValue()).isEqualTo(words);
  }

  private static void when_the_questions_are_answered(Device device) {
    device.choose("Morning, everyone!");
    device.choose("What is in the way?");
    device.choose("Wait and see");
    device.write("What is your first thought", WORDS);
    device.press("See what we say");
  }

  private static void then_each_choice_is_answered(Device device) {
    assertThat(device.text())
        .contains("About “", "nobody in particular was expected", "But you know your child best");
    then_the_words_are(device, WORDS);
  }

  private static void when_the_rest_is_read_and_a_plan_is_made(Device device) {
    device.follow("Continue to");
    device.page().locator("input[value=way-place]").check();
    device.choose("Give some space");
    device.press("See what we say");
    assertThat(device.text()).contains("Space can be the kindest thing");
    for (var step : List.of("evidence", "model", "rehearse", "plan")) {
      device.follow("Continue to");
      assertThat(device.at()).isEqualTo(MODULE + "/" + step);
    }
    device.write("If it is", "a quarter past three");
    device.write("and somebody comes to", "the gate");
    device.write("then I will", "say hello and no more");
    device.press("Keep my plan");
  }

  private static void then_the_plan_can_be_read_and_nothing_claims_that_it_is_kept(Device device) {
    assertThat(device.text())
        .contains("say hello and no more", "It is on this page only", "sign in to keep it");
  }

  private static void when_the_end_is_reached(Device device) {
    for (var step : List.of("card-step", "local-step")) {
      device.follow("Continue to");
      assertThat(device.at()).isEqualTo(MODULE + "/" + step);
    }
    device.follow("Finish");
  }

  private List<String> everythingStored() {
    return Stored.counts(JdbcClient.create(migrate));
  }
}
