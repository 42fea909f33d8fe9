package org.included.home;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

  record CookiesPage(List<Kept> kept) implements Page {
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

  DevicePages(SignIns signIns) {
    this.signIns = signIns;
  }

  @GetMapping("/cookies")
  @Allow(Allow.Who.EVERYBODY)
  Reply cookies() {
    return Reply.page(new CookiesPage(KEPT));
  }

  @GetMapping("/clear-device")
  @Allow(Allow.Who.EVERYBODY)
  Reply ask(Viewer viewer) {
    return Reply.page(new ClearDevicePage(viewer.signedIn()));
  }

  @PostMapping("/clear-device")
  @Allow(Allow.Who.EVERYBODY)
  Reply clear(Viewer viewer, HttpServletResponse response) {
    var signIn = viewer.bearer().signIn();
    if (signIn != null) {
      signIns.end(signIn);
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
