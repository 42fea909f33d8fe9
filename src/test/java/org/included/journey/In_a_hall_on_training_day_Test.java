package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.included.IncludedTest;
import org.included.joining.Leads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Getting in on an old phone, 320 px wide: from the poster, and with a slip and no e-mail. */
@IncludedTest
@Tag("browser")
class In_a_hall_on_training_day_Test {
  @LocalServerPort int port;
  @Autowired Leads leads;

  private Leads.School school;
  private Device phone;

  @BeforeEach
  void an_old_phone_in_the_hall() {
    school = leads.school(port, "Hall Primary");
    phone = Device.on(port);
    phone.page().setViewportSize(320, 640);
  }

  @AfterEach
  void put_away() {
    phone.close();
  }

  @Test
  void from_the_poster_to_today_in_one_form() {
    phone.open("/join?code=" + school.code());
    then_nothing_sticks_out("You are joining Hall Primary");
    phone.write("What shall we call you", "Jo");
    phone.page().getByLabel("What do you work as?").selectOption("teaching-assistant");
    phone.choose("Employed here");
    phone.press("Join");
    then_nothing_sticks_out("You are in. Will you want to come back?");
    phone.follow("Not now");
    phone.page().waitForURL("**/today");
    assertThat(phone.h1()).endsWith(", Jo");
  }

  @Test
  void a_slip_without_e_mail_and_seven_words_to_come_back_with() {
    var slip = a_slip_for("Mo");
    phone.open("/join");
    phone.write("Your code", slip.toLowerCase(Locale.ROOT).replace("-", " "));
    phone.press("Go on");
    then_nothing_sticks_out("You are joining Hall Primary");
    assertThat(phone.box("What shall we call you").inputValue()).isEqualTo("Mo");
    phone.choose("Employed here");
    phone.press("Join");
    then_nothing_sticks_out("You are in. Will you want to come back?");
    phone.press("Show me my seven words");
    then_nothing_sticks_out("Write these seven words down");
    List<String> words = phone.page().locator(".inc-words li").allInnerTexts();
    assertThat(words).hasSize(7);
    phone.follow("I have them");

    try (var other = Device.withoutJavaScript(port)) {
      other.open("/sign-in");
      other.press("Use your recovery phrase");
      other.write("Your seven words", String.join("-", words));
      other.press("Sign in");
      assertThat(other.at()).isEqualTo("/today");
      assertThat(other.h1()).endsWith(", Mo");
    }
  }

  private String a_slip_for(String name) {
    var page = school.walk().get("/our-setting/joining");
    school.walk().press(page, "Make the slips", Map.of("names", name, "slipRole", "support-staff"));
    return school.walk().get("/our-setting/joining/slips").page().select(".inc-joincode").text();
  }

  private void then_nothing_sticks_out(String h1) {
    assertThat(phone.h1()).isEqualTo(h1);
    var width = phone.page().evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) width).intValue()).isLessThanOrEqualTo(320);
  }
}
