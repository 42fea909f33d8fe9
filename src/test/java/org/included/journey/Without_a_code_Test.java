package org.included.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
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
    // somebody's finger is there when they press a button of ours, not when a page opens
    options.addProperty("automaticPresenceSimulation", false);
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
    a_browser_that_waits_for_the_button();
    device.open("/sign-in?to=/modules");
    device.signInHere(newcomers, email);
    assertThat(device.h1()).isEqualTo(OFFER);
    with_a_finger(() -> device.press("Keep a passkey here"));
    then_they_arrive_at("/modules");
    then_passkeys_are(1);

    sign_out();
    device.open("/sign-in?to=/record");
    assertThat(device.page().getByText("Use a passkey")).isVisible();
    with_a_finger(() -> device.press("Use a passkey"));
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
    with_a_finger(() -> device.press("Use a passkey"));
    assertThat(device.page().locator(".govuk-error-summary"))
        .containsText("We do not have this passkey any more");
    device.signInHere(newcomers, email);
    assertThat(device.h1()).isEqualTo(OFFER);
  }

  @Test
  void where_the_browser_can_the_box_for_the_address_offers_it() {
    a_browser_with_a_list_under_the_box();
    device.open("/sign-in?to=/modules");
    device.signInHere(newcomers, email);
    with_a_finger(() -> device.press("Keep a passkey here"));
    then_they_arrive_at("/modules");
    sign_out();
    device.open("/sign-in?to=/record");
    assertThat(device.box("Your e-mail address")).hasAttribute("autocomplete", "email webauthn");
    // shown when the device can be asked, and then the box asks too
    assertThat(device.page().getByText("Use a passkey")).isVisible();
    with_a_finger(() -> device.page().evaluate("() => window.choose()"));
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
    with_a_finger(() -> device.press("Add a passkey on this device"));
    assertThat(device.page().locator("h3")).hasText("Linux computer");
    with_a_finger(() -> device.press("Add a passkey on this device"));
    assertThat(device.page().locator("[data-passkey-say]"))
        .hasText("This device has a passkey for Included already.");
  }

  @Test
  void who_does_not_want_to_after_all_is_told_that_nothing_was_sent() {
    a_browser_that_waits_for_the_button();
    device.open("/sign-in");
    var unwilling = about_the_authenticator();
    unwilling.addProperty("isUserVerified", false);
    browser.send("WebAuthn.setUserVerified", unwilling);
    with_a_finger(() -> device.press("Use a passkey"));
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

  private void a_browser_that_waits_for_the_button() {
    device.context().addInitScript("delete PublicKeyCredential.isConditionalMediationAvailable");
  }

  /** The pretended browser shows no list of passkeys under a box: choosing from it is pretended. */
  private void a_browser_with_a_list_under_the_box() {
    device
        .context()
        .addInitScript(
            """
            PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(true);
            const get = navigator.credentials.get.bind(navigator.credentials);
            navigator.credentials.get = (asked) => asked.mediation === "conditional"
              ? new Promise((chosen, not) => {
                  window.choose = () => { chosen(get({publicKey: asked.publicKey})); };
                  asked.signal.addEventListener("abort", not);
                })
              : get(asked);
            """);
  }

  private void then_they_arrive_at(String path) {
    device.page().waitForURL("http://localhost:" + port + path);
  }

  private void sign_out() {
    device.open("/sign-out");
    device.press("Sign out");
  }

  private void with_a_finger(Runnable press) {
    there_is_a_finger(true);
    press.run();
    device.page().waitForLoadState();
    there_is_a_finger(false);
  }

  private void there_is_a_finger(boolean there) {
    var wanted = about_the_authenticator();
    wanted.addProperty("enabled", there);
    browser.send("WebAuthn.setAutomaticPresenceSimulation", wanted);
  }

  private JsonObject about_the_authenticator() {
    var about = new JsonObject();
    about.addProperty("authenticatorId", authenticator);
    return about;
  }

  private void then_passkeys_are(int number) {
    var kept = browser.send("WebAuthn.getCredentials", about_the_authenticator());
    assertThat(kept.getAsJsonArray("credentials")).hasSize(number);
    assertThat(
            kept.getAsJsonArray("credentials").get(0).getAsJsonObject().get("rpId").getAsString())
        .isEqualTo("localhost");
  }
}
