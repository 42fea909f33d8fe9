package org.included.account;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.FormPage;
import org.included.web.Here;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own passkeys: added, named, removed, and offered once after signing in by code. */
@Controller
class PasskeyPages {
  static final String PATH = "/account/passkeys";
  static final String OFFER = PATH + "/offer";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /**
   * One of their passkeys.
   *
   * @param typed as it stands in the box to rename it
   * @param used when, in words
   */
  record Item(String id, String name, String typed, String madeOn, String used) {
    String field() {
      return "name-" + id;
    }
  }

  /**
   * @param possible whether this site can have passkeys at all
   * @param shared whether they are signed in on a computer that others use
   */
  record PasskeysPage(List<Item> passkeys, boolean possible, boolean shared, Problems problems)
      implements FormPage {
    @Override
    public String title() {
      return "Passkeys";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  /**
   * Asked once, between signing in by code and the page that was wanted.
   *
   * @param to that page
   */
  record OfferPage(String to, Problems problems) implements FormPage {
    @Override
    public String title() {
      return "Next time, sign in without a code?";
    }
  }

  private final Passkeys passkeys;
  private final Clock clock;

  PasskeyPages(Passkeys passkeys, Clock clock) {
    this.passkeys = passkeys;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Allow(Allow.Who.PERSON)
  Reply show(Viewer viewer, Caller caller) {
    return Reply.page(page(viewer, caller, null, "", Problems.none()));
  }

  /**
   * @param renamed the one whose new name does not fit, or null
   */
  private PasskeysPage page(
      Viewer viewer, Caller caller, @Nullable UUID renamed, String typed, Problems problems) {
    var items =
        passkeys.of(viewer.self()).stream()
            .map(k -> item(k, k.id().equals(renamed) ? typed : k.name()))
            .toList();
    boolean possible = RelyingParty.of(caller).isPresent();
    return new PasskeysPage(items, possible, viewer.shared(), problems);
  }

  private Item item(PasskeySql.Row passkey, String typed) {
    var usedAt = passkey.usedAt();
    return new Item(
        passkey.id().toString(),
        passkey.name(),
        typed,
        day(passkey.madeAt()),
        usedAt == null ? "not used yet" : "last used on " + day(usedAt));
  }

  private String day(Instant moment) {
    return DAY.format(moment.atZone(clock.getZone()));
  }

  @GetMapping(OFFER)
  @Allow(Allow.Who.PERSON)
  Reply offer(Along.Fields fields, Viewer viewer, Caller caller) {
    var to = fields.along().to();
    return viewer.shared() || RelyingParty.of(caller).isEmpty()
        ? Reply.seeOther(to)
        : Reply.page(new OfferPage(to, Problems.none()));
  }

  /** For the script: what the device is asked to make. */
  @GetMapping(PATH + "/new")
  @Allow(Allow.Who.PERSON)
  Reply options(Viewer viewer, Caller caller) {
    return new Reply.Data(200, passkeys.toAdd(viewer.self(), site(viewer, caller)));
  }

  /**
   * @param to where they were going, when they were asked on the way; null on their own page
   */
  @PostMapping(PATH)
  @Allow(Allow.Who.PERSON)
  Reply add(
      @RequestParam(defaultValue = "") String response,
      @RequestParam(required = false) @Nullable String to,
      @RequestHeader(name = "User-Agent", defaultValue = "") String userAgent,
      Viewer viewer,
      Caller caller) {
    var site = site(viewer, caller);
    var addition = passkeys.add(viewer.self(), response, DeviceName.of(userAgent), site);
    var along = to == null ? Along.to(PATH) : Along.to(to);
    if (addition == Passkeys.Addition.ADDED) {
      return Reply.seeOther(along.to());
    }
    var problems = Problems.of("passkey", sentence(addition));
    return to == null
        ? Reply.page(page(viewer, caller, null, "", problems))
        : Reply.page(new OfferPage(along.to(), problems));
  }

  private static String sentence(Passkeys.Addition addition) {
    return switch (addition) {
      case ADDED -> "That is kept.";
      case TOO_LATE -> "That took longer than ten minutes. Press the button again.";
      case NOT_RIGHT ->
          "That passkey did not fit here. Nothing has changed: try again if you like.";
      case TOO_MANY ->
          "You have " + Passkeys.MOST + " passkeys. Remove one that you no longer use first.";
    };
  }

  /**
   * @throws NotFound where there can be none, or on a computer that others use: nobody leaves a key
   *     to their account there
   */
  private static RelyingParty site(Viewer viewer, Caller caller) {
    if (viewer.shared()) {
      throw new NotFound();
    }
    return RelyingParty.of(caller).orElseThrow(NotFound::new);
  }

  @PostMapping(PATH + "/not-now")
  @Allow(Allow.Who.PERSON)
  Reply notNow(Along.Fields fields, Viewer viewer) {
    passkeys.notNow(viewer.self());
    return Reply.seeOther(fields.along().to());
  }

  @PostMapping(PATH + "/name")
  @Allow(Allow.Who.PERSON)
  Reply rename(
      @RequestParam(defaultValue = "") String passkey,
      @RequestParam(defaultValue = "") String name,
      Viewer viewer,
      Caller caller) {
    var own = own(viewer, passkey);
    if (own.isEmpty()) {
      return Reply.seeOther(PATH);
    }
    var stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > Passkeys.LONGEST_NAME) {
      var sentence =
          stripped.isEmpty()
              ? "Write a name for this passkey, like my phone"
              : "Shorten it to " + Passkeys.LONGEST_NAME + " characters, please";
      var problems = Problems.of("name-" + own.get(), sentence);
      return Reply.page(page(viewer, caller, own.get(), name, problems));
    }
    passkeys.rename(viewer.self(), own.get(), stripped);
    return Reply.seeOther(PATH);
  }

  @PostMapping(PATH + "/removal")
  @Allow(Allow.Who.PERSON)
  Reply remove(@RequestParam(defaultValue = "") String passkey, Viewer viewer) {
    own(viewer, passkey).ifPresent(own -> passkeys.remove(viewer.self(), own));
    return Reply.seeOther(PATH);
  }

  /** Empty for one that is gone meanwhile, somebody else's or invented: all are met alike. */
  private Optional<UUID> own(Viewer viewer, String id) {
    return passkeys.of(viewer.self()).stream()
        .map(PasskeySql.Row::id)
        .filter(own -> own.toString().equals(id))
        .findFirst();
  }
}
