package org.included.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.included.Chromium;
import org.included.account.Newcomers;

/**
 * Somebody's device with a browser of its own: its cookies, its stores, one page. Anything that it
 * asks of another host, and any complaint of the browser, fails the test when it is put away.
 */
final class Device implements AutoCloseable {
  static final int SECONDS = 7;

  private final String site;
  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private Page page;

  private Device(int port, boolean javaScript) {
    this.site = "http://localhost:" + port;
    this.context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(javaScript)
                    .setViewportSize(390, 800));
    context.setDefaultTimeout(SECONDS * 1_000);
    context.onRequest(request -> {
      if (!request.url().startsWith(site + "/") && request.url().startsWith("http")) {
        complaints.add("asked another host: " + request.url());
      }
    });
    context.onConsoleMessage(message -> {
      // an answer like 422 is written there too, and is no complaint
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        complaints.add(message.text());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    this.page = context.newPage();
  }

  static Device on(int port) {
    return new Device(port, true);
  }

  static Device withoutJavaScript(int port) {
    return new Device(port, false);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** The path that the page is at. */
  String at() {
    return page.url().substring(site.length()).replaceAll("[?#].*", "");
  }

  void open(String path) {
    page.navigate(site + path);
  }

  /** As if the link were opened in another tab: the first one is closed. */
  void inAnotherTab(String path) {
    var first = page;
    page = context.newPage();
    open(path);
    first.close();
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).first().click();
  }

  /** A link, also where it is drawn as a button. */
  void follow(String link) {
    page.locator("a", new Page.LocatorOptions().setHasText(link)).first().click();
  }

  void choose(String label) {
    page.getByLabel(label).first().check();
  }

  void write(String label, String words) {
    box(label).fill(words);
  }

  Locator box(String label) {
    return boxes(AriaRole.TEXTBOX, label).or(boxes(AriaRole.SEARCHBOX, label)).first();
  }

  private Locator boxes(AriaRole role, String label) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(plain(label))));
  }

  String h1() {
    return page.locator("h1").innerText();
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** Signs in as one of the invented people. */
  void signInAs(String invented) {
    open("/demo");
    press(invented);
  }

  /** Types an address and the code that was sent there, from the page to sign in on. */
  void signInHere(Newcomers newcomers, String email) {
    write("Your e-mail address", email);
    press("Send me a code");
    write("Your six figures", newcomers.code(email));
    press("Sign in");
  }

  private static Page.GetByRoleOptions named(String start) {
    return new Page.GetByRoleOptions().setName(starting(start));
  }

  private static Pattern starting(String words) {
    return Pattern.compile("^" + plain(words));
  }

  /** The browser reads the pattern too, and knows no \\Q. */
  private static String plain(String words) {
    return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
