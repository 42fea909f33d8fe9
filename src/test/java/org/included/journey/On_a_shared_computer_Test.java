package org.included.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import org.included.IncludedTest;
import org.included.account.Newcomers;
import org.included.kernel.TravelClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * In the library, in the staff room: after twenty minutes the page closes, with a warning before.
 * What was typed is lost to nobody who typed it, and left for nobody who sits down next.
 */
@IncludedTest
@Tag("browser")
class On_a_shared_computer_Test {
  private static final String REFLECTION = "/modules/included-what-we-all-do/look-back";
  private static final String BOX = "What would you write now";
  private static final String WORDS = "xylophones are loud";

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;
  @Autowired Clock clock;

  private final String email = Newcomers.address();
  private Device device;

  @BeforeEach
  void somebody_signed_in_on_it() {
    device = Device.on(port);
    device.context().clock().install();
    device.open("/sign-in");
    device.choose("This is a shared computer");
    device.signInHere(newcomers, email);
    device.open(REFLECTION);
  }

  @AfterEach
  void put_away() {
    ((TravelClock) clock).comeBack();
    device.close();
  }

  @Test
  void before_it_closes_it_asks_and_somebody_who_is_there_stays() {
    assertThat(device.page().locator("header").innerText())
        .contains("Shared computer: we sign you out after 20 minutes without use");
    when_nobody_touches_it_for(Duration.ofMinutes(16));
    assertThat(asking()).not().isVisible();
    when_nobody_touches_it_for(Duration.ofSeconds(70));
    assertThat(asking()).isVisible();
    assertThat(device.page().getByText("Stay signed in")).isFocused();
    device.press("Stay signed in");
    assertThat(asking()).not().isVisible();
    when_nobody_touches_it_for(Duration.ofMinutes(16));
    assertThat(asking()).not().isVisible();
    when_nobody_touches_it_for(Duration.ofSeconds(70));
    device.page().keyboard().press("Escape");
    assertThat(asking()).not().isVisible();
    device.open("/today");
    assertThat(device.at()).isEqualTo("/today");
  }

  @Test
  void somebody_who_types_is_there_and_is_not_asked() {
    for (int minutes = 0; minutes < 25; minutes += 5) {
      when_nobody_touches_it_for(Duration.ofMinutes(5));
      var told =
          device
              .page()
              .waitForResponse(
                  "**/sign-in/stay",
                  () -> {
                    device.page().keyboard().press("Shift");
                    device.page().clock().runFor(10_000);
                  });
      assertThat(told.status()).isEqualTo(200);
      // what is asked after it is answered after it: by now the page has heard
      device.page().evaluate("() => fetch('/sign-in/stay').then(a => a.ok)");
    }
    assertThat(asking()).not().isVisible();
    assertThat(closed()).not().isVisible();
  }

  @Test
  void words_that_were_saved_wait_for_whoever_wrote_them() {
    when_they_write(WORDS);
    assertThat(device.page().locator(".inc-saved").last()).hasText("Saved");
    when_they_are_away_too_long();
    assertThat(closed()).isVisible();
    assertThat(closed()).containsText("What you wrote is kept, and it is not on this computer.");
    device.page().keyboard().press("Escape");
    assertThat(closed()).isVisible();
    device.page().waitForFunction("!document.querySelector('main').textContent");
    then_nothing_of_it_is_left_in_the_browser();
    closed().locator("a").click();
    device.signInHere(newcomers, email);
    assertThat(device.at()).isEqualTo(REFLECTION);
    assertThat(device.box(BOX)).hasValue(WORDS);
  }

  @Test
  void words_that_could_not_be_saved_go_along_sealed() {
    given_words_that_are_not_saved(WORDS);
    when_they_are_away_too_long();
    then_the_page_to_sign_in_has_them_sealed();
    device.signInHere(newcomers, email);
    assertThat(device.at()).isEqualTo(REFLECTION);
    assertThat(device.page().getByText("Your words are kept.")).isVisible();
    assertThat(device.box(BOX)).hasValue(WORDS);
  }

  @Test
  void the_next_person_there_is_not_given_them() {
    given_words_that_are_not_saved(WORDS);
    when_they_are_away_too_long();
    then_the_page_to_sign_in_has_them_sealed();
    device.signInHere(newcomers, Newcomers.address());
    assertThat(device.box(BOX)).hasValue("");
    then_nothing_of_it_is_left_in_the_browser();
    for (int back = 0; back < 3; back++) {
      device.page().goBack();
      then_nothing_of_it_is_left_in_the_browser();
    }
  }

  @Test
  void of_words_that_were_too_long_as_much_is_kept_as_a_box_takes() {
    when_they_write(WORDS + "x".repeat(20_000));
    assertThat(device.page().locator(".inc-unsaved")).containsText("20,000 characters");
    when_they_are_away_too_long();
    then_the_page_to_sign_in_has_them_sealed();
    device.signInHere(newcomers, email);
    assertThat(device.box(BOX)).hasValue((WORDS + "x".repeat(20_000)).substring(0, 20_000));
  }

  @Test
  void words_that_another_tab_disagrees_with_are_kept_beside_the_other_ones() {
    device
        .page()
        .evaluate(
            """
            () => fetch(location.pathname + '/draft', {method: 'POST',
              body: new URLSearchParams({key: 'elsewhere', revision: '0', 'a-thought-now': 'there'})})
            """);
    when_they_write(WORDS);
    assertThat(device.page().getByText("See both texts")).isVisible();
    when_they_are_away_too_long();
    then_the_page_to_sign_in_has_them_sealed();
    device.signInHere(newcomers, email);
    assertThat(device.box(BOX)).hasValue("there\n\n" + WORDS);
  }

  @Test
  void without_a_connection_it_is_covered_and_closes_when_there_is_one() {
    given_words_that_are_not_saved(WORDS);
    device.page().route("**/sign-in/stay", route -> route.abort());
    when_they_are_away_too_long();
    assertThat(closed()).isVisible();
    assertThat(device.box(BOX)).not().isVisible();
    device.page().unroute("**/sign-in/stay");
    device.page().clock().runFor(6_000);
    then_the_page_to_sign_in_has_them_sealed();
    device.signInHere(newcomers, email);
    assertThat(device.box(BOX)).hasValue(WORDS);
  }

  private void given_words_that_are_not_saved(String words) {
    device.page().route("**/draft", route -> route.abort());
    when_they_write(words);
    assertThat(device.page().locator(".inc-unsaved")).hasText("Not saved yet. We keep trying.");
  }

  /** And pause, for as long as the page waits before it saves. */
  private void when_they_write(String words) {
    device.write(BOX, words);
    device.page().clock().runFor(4_000);
  }

  private void when_nobody_touches_it_for(Duration time) {
    device.page().clock().fastForward(time.toMillis());
  }

  private void when_they_are_away_too_long() {
    ((TravelClock) clock).travel(Duration.ofMinutes(21));
    when_nobody_touches_it_for(Duration.ofMinutes(21));
  }

  private void then_the_page_to_sign_in_has_them_sealed() {
    device.page().waitForCondition(() -> device.h1().equals("Sign in or join"));
    assertThat(device.text())
        .contains("You were away a while, so we closed this. Your words are kept");
    then_nothing_of_it_is_left_in_the_browser();
  }

  private void then_nothing_of_it_is_left_in_the_browser() {
    assertThat(device.page().content()).doesNotContain(WORDS);
    assertThat(
            device
                .page()
                .evaluate("[...document.querySelectorAll('textarea')].map(t => t.value).join('')"))
        .isEqualTo("");
    assertThat(device.page().evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
  }

  private Locator asking() {
    return device.page().locator("dialog[data-shared]");
  }

  private Locator closed() {
    return device.page().locator("dialog[data-closed]");
  }
}
