package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.included.Axe;
import org.included.IncludedTest;
import org.included.account.Newcomers;
import org.included.library.TestLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each type of step that an author can write, also those that no module of ours has yet. */
@IncludedTest
@Tag("browser")
class Every_kind_of_step_Test {
  private static final String SLUG = "of-every-kind";
  private static final String MODULE = "/modules/" + SLUG;
  private static final List<String> STEPS =
      List.of(
          "prior",
          "case",
          "evidence",
          "film",
          "model",
          "rehearse",
          "timer",
          "plan",
          "cue",
          "take",
          "near",
          "with-your-team",
          "two-days",
          "look-back");

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired TestLibrary library;

  @TempDir Path folder;

  @BeforeEach
  void a_module_with_all_of_them() {
    library.putEveryKindOfStep(SLUG, folder);
  }

  @Test
  void without_javascript_somebody_does_all_of_them() {
    try (var device = Device.withoutJavaScript(port)) {
      device.open("/sign-in");
      device.signInHere(newcomers, Newcomers.address());
      device.open(MODULE);
      device.follow("Start, 2 minutes");
      device.choose("The words I used");
      device.write("What do you say most days", "Hurry up");
      device.press("See what we say");
      device.follow("Continue to");
      when_the_case_leads_on(device);
      then_the_summary_comes_first_to_those_who_know_it(device);
      device.press("Continue to “Listen”");
      then_the_film_can_be_read(device);
      device.press("Continue to “Watch it done”");
      device.press("Continue to “Say it”");
      device.press("Continue to “Use a timer”");
      assertThat(device.text()).contains("Set a timer", "Nothing is kept on this page");
      device.press("Continue to “Make a plan”");
      device.write("If it is", "Monday");
      device.write("then I will", "wait");
      device.press("Keep my plan");
      then_a_cue_that_is_chosen_stays_chosen(device);
      assertThat(device.text()).contains("For a pupil", "Stop. Stand still.");
      device.press("Continue to “Near you”");
      device.press("Finish");
      assertThat(device.at()).isEqualTo(MODULE);
      assertThat(device.text()).contains("You finished this on");
      then_what_comes_later_works_too(device);
    }
  }

  @Test
  void by_keyboard_alone_somebody_does_them_too() {
    try (var device = Device.on(port)) {
      var i = new Keyboard(device);
      device.open(MODULE + "/film");
      i.press("Continue to “Watch it done”");
      i.press("Continue to “Say it”");
      i.press("Continue to “Use a timer”");
      i.press("Continue to “Make a plan”");
      i.type("If it is", "Monday");
      i.type("then I will", "wait");
      i.press("Keep my plan", "It is on this page only");
      i.press("Continue to “Choose a cue”");
      i.choose("A message");
      i.press("Keep my cue", "Continue to “Take it with you”");
      i.press("Continue to “Take it with you”");
      i.press("Continue to “Near you”");
      i.press("Finish");
      assertThat(device.at()).isEqualTo(MODULE);
    }
  }

  @Test
  void the_film_plays_from_this_site_alone_with_its_captions() {
    try (var device = Device.on(port)) {
      device.open(MODULE + "/film");
      var film = device.page().locator("video");
      assertThat(film.evaluate("v => v.readyState")).as("nothing is fetched unasked").isEqualTo(0);
      film.evaluate("v => { v.muted = true; return v.play(); }");
      device
          .page()
          .waitForFunction(
              "document.querySelector('video').textTracks[0].cues?.[0]?.text === 'Hello, Sam.'");
      // a phone of Apple's plays nothing that cannot be had in parts
      assertThat(
              device
                  .page()
                  .evaluate(
                      """
                      () => fetch(document.querySelector('video').src, {headers: {Range: 'bytes=2-5'}})
                        .then(async a => [a.status, a.headers.get('Content-Range').split('/')[0],
                          (await a.arrayBuffer()).byteLength].join())
                      """))
          .isEqualTo("206,bytes 2-5,4");
    }
  }

  @Test
  void a_card_prints_by_itself_on_one_page_of_a6() {
    try (var device = Device.on(port)) {
      device.open(MODULE + "/take");
      device.page().evaluate("window.print = () => {}");
      device.press("Print as A6");
      var paper = device.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      assertThat(new String(paper, StandardCharsets.ISO_8859_1))
          .containsPattern("/MediaBox \\[0 0 29[78](\\.\\d+)? (419|420)(\\.\\d+)?\\]")
          .contains("/Count 1\n");
    }
  }

  @Test
  void all_of_them_are_accessible_on_a_phone_and_on_a_desk_signed_out_and_in() {
    var broken = new ArrayList<String>();
    try (var device = Device.on(port)) {
      for (var who : List.of("signed out", "signed in")) {
        for (var step : STEPS) {
          device.open(MODULE + "/" + step);
          broken.addAll(Axe.brokenOnPhoneAndDesk(device.page(), step + ", " + who));
        }
        if (who.equals("signed out")) {
          device.open("/sign-in");
          device.signInHere(newcomers, Newcomers.address());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static void when_the_case_leads_on(Device device) {
    device.choose("Kneel beside him");
    device.press("See what we say");
    assertThat(device.text()).contains("He can see your face now", "He looks up and waits");
    device.choose("Coat off.");
    device.press("Send my changes");
    assertThat(device.text()).contains("One thing. Well done.");
    device.follow("Continue to “What we know”");
  }

  private static void then_the_summary_comes_first_to_those_who_know_it(Device device) {
    assertThat(device.text()).contains("One study looked at this", "Strength of evidence: early");
    device.follow("I know this: show the summary");
    assertThat(device.text()).doesNotContain("One study looked at this");
    assertThat(device.text().indexOf("A pause gives time to think"))
        .isPositive()
        .isLessThan(device.text().indexOf("In the words of"));
  }

  private static void then_the_film_can_be_read(Device device) {
    assertThat(device.text())
        .contains(
            "A woman stands at a door",
            "50 seconds, with captions. You can read every word below instead.",
            "Sam comes in.");
  }

  private static void then_a_cue_that_is_chosen_stays_chosen(Device device) {
    assertThat(device.at()).isEqualTo(MODULE + "/cue");
    device.choose("A note on my desk");
    device.press("Keep my cue");
    assertThat(device.at()).isEqualTo(MODULE + "/take");
    device.open(MODULE + "/cue");
    assertThat(device.page().getByLabel("A note on my desk").isChecked()).isTrue();
    device.open(MODULE + "/take");
  }

  private static void then_what_comes_later_works_too(Device device) {
    device.follow("Two days on");
    device.choose("Say");
    device.press("See what we say");
    assertThat(device.text()).contains("About “Say”", "Soon.");
    device.open(MODULE + "/look-back");
    assertThat(device.text()).contains("You wrote:", "Hurry up");
    device.write("What do you say now", "First this");
    device.press("Keep my words");
    device.open(MODULE + "/with-your-team");
    assertThat(device.text()).contains("Bring one thing that you say a lot");
    device.press("Finish");
    assertThat(device.at()).isEqualTo(MODULE);
  }
}
