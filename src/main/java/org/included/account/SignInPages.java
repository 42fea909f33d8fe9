package org.included.account;

import java.util.List;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Parcel;
import org.included.web.Reply;
import org.included.web.SignInDoor;
import org.included.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a code, and entering it. */
@Controller
class SignInPages implements SignInDoor {
  /**
   * @param away whether they were signed in until they were away too long
   * @param note why they are here again after they went to another service, or empty
   * @param file whether they were sending a file, which does not come along
   * @param providers services that they may sign in with instead
   */
  record SignInPage(
      String email,
      Along along,
      boolean away,
      String note,
      boolean file,
      List<Provider> providers,
      Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return along.again()
          ? "Is it still you?"
          : away && along.parcel().isEmpty() ? "You were away a while" : "Sign in or join";
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }
  }

  /**
   * @param note about the mail: on its way, or sent before
   */
  record CodePage(String email, String code, Along along, String note, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Enter the code we sent";
    }

    @Override
    public Here here() {
      return Here.SIGN_IN;
    }
  }

  private final SignIns signIns;
  private final Passkeys passkeys;
  private final Arrival arrival;
  private final WhichPages whichPages;
  private final People people;
  private final SignInProviders providers;

  SignInPages(
      SignIns signIns,
      Passkeys passkeys,
      Arrival arrival,
      WhichPages whichPages,
      People people,
      SignInProviders providers) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.arrival = arrival;
    this.whichPages = whichPages;
    this.people = people;
    this.providers = providers;
  }

  @GetMapping("/sign-in")
  @Allow(Allow.Who.EVERYBODY)
  Reply show(Along.Fields fields, @RequestParam(defaultValue = "") String file, Viewer viewer) {
    // who is asked again on a shared computer is still on one
    var along = fields.along().orShared(viewer.shared());
    return arrival
        .already(viewer, along)
        .orElseGet(() ->
            Reply.page(
                new SignInPage(
                    own(viewer),
                    along,
                    viewer.away() != null,
                    "",
                    file.equals("yes"),
                    providers.all(),
                    Problems.none())));
  }

  /** Where somebody signed in is written to: they need not type it to say that it is them. */
  private String own(Viewer viewer) {
    return viewer.person().map(person -> people.person(person).email()).orElse("");
  }

  @Override
  public Page toSignIn(String sealed, Parcel parcel, Viewer viewer) {
    return page(
        own(viewer),
        new Along(parcel.path(), viewer.shared(), sealed, viewer.signedIn()),
        parcel.writtenBy() != null,
        Problems.none());
  }

  @PostMapping("/sign-in")
  @Allow(Allow.Who.EVERYBODY)
  Reply ask(
      @RequestParam(defaultValue = "") String email,
      Along.Fields fields,
      Viewer viewer,
      Caller caller) {
    var along = fields.along();
    var already = arrival.already(viewer, along);
    if (already.isPresent()) {
      return already.get();
    }
    var address = Email.of(email);
    if (address.isEmpty()) {
      return Reply.page(askAgain(email, along, Problems.of("email", SignInWords.NO_EMAIL)));
    }
    return switch (signIns.ask(address.get(), along.shared(), along.toKept(), caller)) {
      case Asked.Sent _ ->
          Reply.page(enter(address.get(), along, "It can take a minute to arrive."));
      case Asked.SentBefore(var left) ->
          Reply.page(
              enter(
                  address.get(),
                  along,
                  "We sent one a moment ago. Look for it first: you can ask for another in "
                      + SignInWords.inWords(left)
                      + "."));
      case Asked.Wait(var left) ->
          Reply.page(askAgain(email, along, SignInWords.waitForMail(left)), 429);
    };
  }

  private SignInPage askAgain(String email, Along along, Problems problems) {
    return page(email, along, false, problems);
  }

  private SignInPage page(String email, Along along, boolean away, Problems problems) {
    return new SignInPage(email, along, away, "", false, providers.all(), problems);
  }

  private static CodePage enter(Email email, Along along, String note) {
    return new CodePage(email.value(), "", along, note, Problems.none());
  }

  /** Somebody who loads the page again, or comes by an old bookmark. */
  @GetMapping("/sign-in/code")
  @Allow(Allow.Who.EVERYBODY)
  Reply codeWithoutAddress() {
    return Reply.seeOther("/sign-in");
  }

  @PostMapping("/sign-in/code")
  @Allow(Allow.Who.EVERYBODY)
  Reply enter(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String can,
      Along.Fields fields,
      Viewer viewer,
      Caller caller) {
    var along = fields.along();
    var already = arrival.already(viewer, along);
    if (already.isPresent()) {
      return already.get();
    }
    var address = Email.of(email);
    if (address.isEmpty()) {
      return Reply.page(askAgain(email, along, Problems.of("email", SignInWords.NO_EMAIL)));
    }
    var digits = CodeMaker.parse(code);
    if (digits.isEmpty()) {
      return Reply.page(
          again(address.get(), code, along, Problems.of("code", SignInWords.NO_CODE)));
    }
    return switch (signIns.enter(address.get(), digits.get(), along.shared(), caller)) {
      case Entry.In(var signIn, _) ->
          arrival.byCode(signIn, along, viewer, can.equals("yes"), caller);
      case Entry.Which(var proved, _) -> whichPages.ask(proved, along);
      case Entry.Refused(var why) ->
          Reply.page(again(address.get(), code, along, SignInWords.code(why)));
      case Entry.Wait(var left) ->
          Reply.page(again(address.get(), code, along, SignInWords.wait("code", left)), 429);
    };
  }

  /** Whoever has a passkey on their device, without a word about who they are. */
  @GetMapping("/sign-in/passkey")
  @Allow(Allow.Who.EVERYBODY)
  Reply passkeyOptions(Caller caller) {
    var site = RelyingParty.of(caller).orElseThrow(NotFound::new);
    return new Reply.Data(200, passkeys.toSignIn(site));
  }

  @PostMapping("/sign-in/passkey")
  @Allow(Allow.Who.EVERYBODY)
  Reply passkey(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String response,
      Along.Fields fields,
      Viewer viewer,
      Caller caller) {
    var along = fields.along();
    var already = arrival.already(viewer, along);
    if (already.isPresent()) {
      return already.get();
    }
    var site = RelyingParty.of(caller).orElseThrow(NotFound::new);
    var pass = passkeys.enter(response, along.shared(), site);
    return pass instanceof Passkeys.Pass.In(var signIn)
        ? arrival.with(signIn, along, viewer)
        : Reply.page(askAgain(email, along, SignInWords.passkey(pass)));
  }

  private static CodePage again(Email email, String code, Along along, Problems problems) {
    return new CodePage(email.value(), code, along, "", problems);
  }
}
