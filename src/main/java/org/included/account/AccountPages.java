package org.included.account;

import org.included.account.AddressChange.Move;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: name, address, and closing it. */
@Controller
class AccountPages {
  /**
   * @param name as it stands in the box
   * @param email where they are written to, or null
   * @param pending what they gave when they joined and have not proved, or null
   * @param newEmail as it stands in the box
   * @param services whether there are other services to sign in with
   */
  record AccountPage(
      String name,
      @Nullable String email,
      @Nullable String pending,
      String newEmail,
      boolean services,
      Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "My account";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  record AddressPage(String email, String code, Problems problems) implements FormPage {
    @Override
    public String title() {
      return "Enter the code we sent to your new address";
    }
  }

  /** After an account is closed. */
  record ClosedPage() implements Page {
    @Override
    public String title() {
      return "Your account is closed";
    }
  }

  private final People people;
  private final AddressChange change;
  private final SignInProviders providers;
  private final PendingSql pending;

  AccountPages(People people, AddressChange change, SignInProviders providers, PendingSql pending) {
    this.people = people;
    this.change = change;
    this.providers = providers;
    this.pending = pending;
  }

  @GetMapping("/account")
  @Allow(Allow.Who.PERSON)
  Reply show(Viewer viewer) {
    return Reply.page(page(viewer, "", Problems.none()));
  }

  private AccountPage page(Viewer viewer, String newEmail, Problems problems) {
    var person = people.person(viewer.self());
    var name = person.name() == null ? "" : person.name();
    return new AccountPage(
        name,
        person.email(),
        pending.of(viewer.self()).orElse(null),
        newEmail,
        services(),
        problems);
  }

  private boolean services() {
    return !providers.all().isEmpty();
  }

  @PostMapping("/account/name")
  @Allow(Allow.Who.PERSON)
  Reply rename(@RequestParam(defaultValue = "") String name, Viewer viewer) {
    if (name.strip().length() > People.LONGEST_NAME) {
      var problems =
          Problems.of("name", "Shorten it to " + People.LONGEST_NAME + " characters, please");
      var email = people.person(viewer.self()).email();
      return Reply.page(
          new AccountPage(
              name, email, pending.of(viewer.self()).orElse(null), "", services(), problems));
    }
    people.rename(viewer.self(), name);
    return Reply.seeOther("/account");
  }

  @PostMapping("/account/address")
  @Allow(Allow.Who.PERSON)
  Reply askForAddress(@RequestParam(defaultValue = "") String email, Viewer viewer, Caller caller) {
    var address = Email.of(email);
    if (address.isEmpty()) {
      return Reply.page(page(viewer, email, Problems.of("email", SignInWords.NO_EMAIL)));
    }
    return switch (change.ask(viewer.self(), address.get(), caller)) {
      case Asked.Sent _, Asked.SentBefore _ ->
          Reply.page(new AddressPage(address.get().value(), "", Problems.none()));
      case Asked.Wait(var left) ->
          Reply.page(page(viewer, email, SignInWords.waitForMail(left)), 429);
    };
  }

  @PostMapping("/account/address/code")
  @Allow(Allow.Who.PERSON)
  Reply enterCode(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String code,
      Viewer viewer,
      Caller caller) {
    var address = Email.of(email);
    if (address.isEmpty()) {
      return Reply.page(page(viewer, email, Problems.of("email", SignInWords.NO_EMAIL)));
    }
    var digits = CodeMaker.parse(code);
    if (digits.isEmpty()) {
      return Reply.page(new AddressPage(email, code, Problems.of("code", SignInWords.NO_CODE)));
    }
    return switch (change.enter(viewer.self(), address.get(), digits.get(), caller)) {
      case Move.Moved _ -> Reply.seeOther("/account");
      case Move.Taken _ -> Reply.page(page(viewer, email, Problems.of("email", SignInWords.TAKEN)));
      case Move.Refused(var why) ->
          Reply.page(new AddressPage(email, code, SignInWords.addressCode(why)));
      case Move.Wait(var left) ->
          Reply.page(new AddressPage(email, code, SignInWords.wait("code", left)), 429);
    };
  }

  @PostMapping("/account/erasure")
  @Allow(Allow.Who.PERSON)
  Reply erase(@RequestParam(defaultValue = "") String sure, Viewer viewer) {
    if (!sure.equals("yes")) {
      return Reply.page(
          page(viewer, "", Problems.of("sure", "Tick the box if you want us to forget you")));
    }
    people.erase(viewer.self());
    return new Reply.Show(new ClosedPage(), 200, viewer.bearer().signedOut());
  }
}
