package org.included.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.included.account.DetourCookie;
import org.included.account.SignInProviders;
import org.included.account.SignIns;
import org.included.web.Allow;
import org.included.web.Bearer;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.SummaryRow;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What this site leaves on a device, and how to take it away again. */
@Controller
class DevicePages {
  /**
   * Something a device keeps for us.
   *
   * @param place cookie, or the browser's store for a tab or a device
   * @param until when it goes by itself
   */
  record Kept(String name, String place, String purpose, String until) {
    public List<SummaryRow> rows() {
      return List.of(
          SummaryRow.of("Where", place),
          SummaryRow.of("What for", purpose),
          SummaryRow.of("Until when", until));
    }
  }

  /** The cookie as it is really set, and what scripts/included.js says that it stores. */
  private static final List<Kept> KEPT =
      List.of(
          new Kept(
              "included",
              "Cookie",
              "Remembers how you like to read, who you work with and what you do there. If you"
                  + " are signed in, it also says who you are and where you work. It is signed, so"
                  + " that nobody can change it.",
              "After 90 days. If you signed in on your own device: after 90 days, or 30 days"
                  + " without a visit. On a shared computer: when the browser closes, or after 20"
                  + " minutes without use."),
          new Kept(
              "included.words",
              "This tab; this device only if you ticked “Keep my words on this device”",
              "What you wrote in a step while not signed in, so that you don’t lose it. It leaves"
                  + " your device only if you sign in and take it along.",
              "When you close the tab. If you ticked the box: when you clear this device."),
          new Kept(
              "included.keep",
              "This device",
              "Remembers that you ticked “Keep my words on this device”.",
              "When you clear this device."),
          new Kept(
              "included.done",
              "This device",
              "Which steps you have done while not signed in, so that the line can show them.",
              "When you clear this device."),
          new Kept(
              "included.look",
              "This device",
              "Your reading settings once more, for the pages of the finder that your device keeps.",
              "When you clear this device."),
          new Kept(
              "Pages of the finder",
              "This device",
              "“What is happening?” and its cards, as anybody sees them, so that they are there"
                  + " without a connection. Nothing about you, and nothing that you type.",
              "When you clear this device."));

  /** There only where people can sign in with another service. */
  private static final Kept DETOUR =
      new Kept(
          DetourCookie.NAME,
          "Cookie",
          "While you are at another service to sign in: proves that it is you who comes back, and"
              + " remembers where you were going. Sealed, so that only we can read it.",
          "When you are back, or after half an hour.");

  /**
   * @param detour whether there are other services to sign in with
   */
  record CookiesPage(List<Kept> kept, boolean detour) implements Page {
    @Override
    public String title() {
      return "Cookies";
    }
  }

  record ClearDevicePage(boolean signedIn) implements Page {
    @Override
    public String title() {
      return "Clear this device";
    }
  }

  record DeviceClearPage() implements Page {
    @Override
    public String title() {
      return "This device is clear";
    }
  }

  private final SignIns signIns;
  private final SignInProviders providers;

  DevicePages(SignIns signIns, SignInProviders providers) {
    this.signIns = signIns;
    this.providers = providers;
  }

  @GetMapping("/cookies")
  @Allow(Allow.Who.EVERYBODY)
  Reply cookies() {
    return Reply.page(
        providers.labels().isEmpty()
            ? new CookiesPage(KEPT, false)
            : new CookiesPage(Stream.concat(KEPT.stream(), Stream.of(DETOUR)).toList(), true));
  }

  @GetMapping("/clear-device")
  @Allow(Allow.Who.EVERYBODY)
  Reply ask(Viewer viewer) {
    return Reply.page(new ClearDevicePage(viewer.signedIn()));
  }

  @PostMapping("/clear-device")
  @Allow(Allow.Who.EVERYBODY)
  Reply clear(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    var signIn = viewer.bearer().signIn();
    if (signIn != null) {
      signIns.end(signIn);
    }
    if (!providers.labels().isEmpty()) {
      DetourCookie.forget(request, response);
    }
    // the browser itself empties its stores, so that this needs no script
    response.setHeader("Clear-Site-Data", "\"storage\"");
    return new Reply.SeeOther("/clear-device/done", Bearer.NOBODY);
  }

  @GetMapping("/clear-device/done")
  @Allow(Allow.Who.EVERYBODY)
  Reply done() {
    return Reply.page(new DeviceClearPage());
  }
}
