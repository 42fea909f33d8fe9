package org.included.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.included.IncludedTest;
import org.included.account.Newcomers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys in a real browser, whose device is the browser's own pretended one. */
@IncludedTest
@Tag("browser")
class Without_a_code_Test {
  private static final String OFFER = "Next time, sign in without a code?";

  @LocalServerPort int port;
  @Autowired Newcomers newcomers;

  private final String email = Newcomers.address();
  private Device device;
  private CDPSession browser;
  private String authenticator = "";

  @BeforeEach
  void a_device_with_a_lock() {
    device = Device.on(port);
    browser = device.context().newCDPSession(device.page());
    browser.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var wanted = new JsonObject();
    wanted.add("options", options);
    authenticator =
        browser
            .send("WebAuthn.addVirtualAuthenticator", wanted)
            .get("authenticatorId")
            .getAsString();
  }

  @AfterEach
  void put_away() {
    device.close();
  }

  @Test
  void offered_after_the_first_code_a_passkey_signs_in_from_then_on() {
    an_older_browser();
    device.open("/sign-in?to=/modules");
    device.signInHere(newcomers, email);
    assertThat(device.h1()).isEqualTo(OFFER);
    device.press("Keep a passkey here");
    then_they_arrive_at("/modules");
    then_passkeys_are(1);

    sign_out();
    device.open("/sign-in?to=/record");
    assertThat(device.page().getByText("Use a passkey")).isVisible();
    device.press("Use a passkey");
    then_they_arrive_at("/record");

    device.open("/account/passkeys");
    assertThat(device.text()).contains("Linux computer", "last used on");
    device.page().locator("summary").click();
    device.write("What is it on?", "The laptop in the blue bag");
    device.press("Keep this name");
    assertThat(device.page().locator("h3")).hasText("The laptop in the blue bag");
    device.press("Remove");
    assertThat(device.text()).contains("You have none yet");

    sign_out();
    device.open("/sign-in");
    device.press("Use a passkey");
    assertThat(device.page().locator(".govuk-error-summary"))
        .containsText("We do not have this passkey any more");
    device.signInHere(newcomers, email);
    assertThat(device.h1()).isEqualTo(OFFER);
  }

  @Test
  void where_the_browser_can_the_box_for_the_address_offers_it() {
    device.open("/sign-in?to=/modules");
    device.signInHere(newcomers, email);
    device.press("Keep a passkey here");
    then_they_arrive_at("/modules");
    sign_out();
    // the pretended device takes the one passkey of the list as chosen
    device.open("/sign-in?to=/record");
    then_they_arrive_at("/record");
  }

  @Test
  void not_now_is_not_asked_again_and_the_account_page_still_has_it() {
    device.open("/sign-in?to=/modules");
    device.signInHere(newcomers, email);
    device.press("Not now");
    assertThat(device.at()).isEqualTo("/modules");
    sign_out();
    device.open("/sign-in?to=/modules");
    device.signInHere(newcomers, email);
    assertThat(device.at()).isEqualTo("/modules");
    device.open("/account");
    device.follow("your passkeys");
    device.press("Add a passkey on this device");
    assertThat(device.page().locator("h3")).hasText("Linux computer");
    device.press("Add a passkey on this device");
    assertThat(device.page().locator("[data-passkey-say]"))
        .hasText("This device has a passkey for Included already.");
    then_passkeys_are(1);
    device.press("Remove");
    assertThat(device.page().getByText("You have none yet")).isVisible();
    then_passkeys_are(0);
  }

  @Test
  void who_does_not_want_to_after_all_is_told_that_nothing_was_sent() {
    an_older_browser();
    device.open("/sign-in");
    var unwilling = about_the_authenticator();
    unwilling.addProperty("isUserVerified", false);
    browser.send("WebAuthn.setUserVerified", unwilling);
    device.press("Use a passkey");
    assertThat(device.page().locator("[data-passkey-say]"))
        .hasText("Nothing was sent. You can press the button again, or use a code.");
  }

  @Test
  void a_shared_computer_is_left_without_a_passkey() {
    device.open("/sign-in");
    device.choose("This is a shared computer");
    device.signInHere(newcomers, email);
    assertThat(device.at()).isEqualTo("/today");
    device.open("/account/passkeys");
    assertThat(device.text()).contains("This is a shared computer, so nothing is added here");
    assertThat(device.page().locator("[data-passkey]")).hasCount(0);
  }

  @Test
  void a_browser_without_passkeys_or_scripts_shows_no_button_and_asks_nothing() {
    try (var old = Device.withoutJavaScript(port)) {
      old.open("/sign-in?to=/modules");
      assertThat(old.page().getByText("Use a passkey")).isHidden();
      old.signInHere(newcomers, email);
      assertThat(old.at()).isEqualTo("/modules");
      old.open("/account/passkeys");
      assertThat(old.text()).contains("open this page in a browser that can keep passkeys");
    }
  }

  /** One that neither offers passkeys under the box nor hears that one was removed. */
  private void an_older_browser() {
    device
        .context()
        .addInitScript(
            """
            delete PublicKeyCredential.isConditionalMediationAvailable;
            delete PublicKeyCredential.signalAllAcceptedCredentials;
            """);
  }

  private void then_they_arrive_at(String path) {
    device.page().waitForURL("http://localhost:" + port + path);
  }

  private void sign_out() {
    device.open("/sign-out");
    device.press("Sign out");
  }

  private JsonObject about_the_authenticator() {
    var about = new JsonObject();
    about.addProperty("authenticatorId", authenticator);
    return about;
  }

  /** On the device, which may hear a moment later. */
  private void then_passkeys_are(int number) {
    await()
        .atMost(Duration.ofSeconds(Device.SECONDS))
        .until(() -> kept().equals(Collections.nCopies(number, "localhost")));
  }

  /** For which sites. */
  private List<String> kept() {
    var all =
        browser
            .send("WebAuthn.getCredentials", about_the_authenticator())
            .getAsJsonArray("credentials");
    return all.asList().stream()
        .map(one -> one.getAsJsonObject().get("rpId").getAsString())
        .toList();
  }
}
