package org.included.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.included.Chromium;
import org.included.IncludedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * To another site and back in a real browser, whose own rules stand in the way: what our headers
 * allow, which cookies come back from elsewhere, what a tab keeps meanwhile.
 */
@IncludedTest
@Tag("browser")
class With_another_service_Test {
  private static final String BUTTON = "Sign in with Example One Login";

  @LocalServerPort int port;

  private final String name = UUID.randomUUID().toString();
  private Page page = Chromium.browser().newPage();

  @AfterEach
  void put_away() {
    page.context().close();
  }

  @Test
  void there_and_back_and_the_tab_still_knows_what_it_kept() {
    open("/sign-in?to=/modules");
    page.evaluate("sessionStorage.setItem('included.words:/x', 'kept')");
    sign_in_over_there();
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("You have an account now");
    assertThat(page.evaluate("sessionStorage.getItem('included.words:/x')")).isEqualTo("kept");
    press("Go on");
    page.waitForURL("**/modules");
    assertThat(page.locator("header")).containsText("My record");
  }

  @Test
  void without_scripts_there_is_one_press_more() {
    page.context().close();
    page =
        Chromium.browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
            .newPage();
    open("/sign-in");
    sign_in_over_there();
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Back from Example One Login");
    press("Go on");
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("You have an account now");
  }

  @Test
  void whoever_changes_their_mind_is_back_where_they_chose() {
    open("/sign-in?to=/modules");
    press(BUTTON);
    press("Cancel");
    assertThat(page.locator(".govuk-notification-banner"))
        .containsText("You came back from Example One Login without signing in");
    assertThat(page.locator("input[name=to]").first()).hasValue("/modules");
  }

  private void open(String path) {
    page.setDefaultTimeout(Device.SECONDS * 1_000);
    page.navigate("http://localhost:" + port + path);
  }

  private void sign_in_over_there() {
    press(BUTTON);
    page.getByLabel("Name").fill(name);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  /** A button, or a link that looks like one. */
  private void press(String words) {
    page.getByText(words, new Page.GetByTextOptions().setExact(true)).click();
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
