package org.included.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.included.kernel.PersonId;
import org.included.web.Bearer;
import org.included.web.Caller;
import org.included.web.Page;
import org.included.web.Parcel;
import org.included.web.Parcels;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Component;

/** The last step of signing in: the words that came along are kept, and the page is the wanted. */
@Component
class Arrival {
  /** A form that nobody keeps as a draft, to be sent by whoever wrote it. */
  record ResendPage(Parcel parcel) implements Page {
    @Override
    public String title() {
      return "Send what you wrote?";
    }

    /** The words among the fields, as against marks for us. */
    List<String> written() {
      return parcel.fields().values().stream()
          .flatMap(List::stream)
          .filter(value -> value.strip().contains(" "))
          .toList();
    }
  }

  private final Parcels parcels;
  private final People people;
  private final Passkeys passkeys;
  private final Clock clock;

  Arrival(Parcels parcels, People people, Passkeys passkeys, Clock clock) {
    this.parcels = parcels;
    this.people = people;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  Reply with(Bearer.SignIn signIn, Along along, Viewer viewer) {
    var bearer = viewer.bearer().signedIn(signIn);
    var looking = bearer.with(bearer.preferences().withLook(people.lookOf(signIn.person())));
    return switch (arrive(along, signIn.person())) {
      case Reply.Show(var page, var status, _) -> new Reply.Show(page, status, looking);
      case Reply.SeeOther(var path, _) -> new Reply.SeeOther(path, looking);
      case Reply other -> other;
    };
  }

  /**
   * The same for whoever had to wait for a mail. Once, they are asked whether they want a passkey,
   * before they go on.
   *
   * @param can whether their browser says that its device can keep one
   */
  Reply byCode(Bearer.SignIn signIn, Along along, Viewer viewer, boolean can, Caller caller) {
    var reply = with(signIn, along, viewer);
    return can
            && !signIn.shared()
            && reply instanceof Reply.SeeOther(var path, var bearer)
            && passkeys.mayAsk(signIn.person(), caller)
        ? new Reply.SeeOther(
            PasskeyPages.OFFER + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8), bearer)
        : reply;
  }

  /**
   * For somebody who is in already, perhaps by the link, in another tab; empty for whoever has to
   * sign in.
   */
  Optional<Reply> already(Viewer viewer, Along along) {
    var signIn = viewer.bearer().signIn();
    return signIn == null || (along.again() && !signIn.isSure(clock.instant()))
        ? Optional.empty()
        : Optional.of(arrive(along, signIn.person()));
  }

  private Reply arrive(Along along, PersonId person) {
    var parcel = parcels.open(along.parcel()).filter(p -> p.belongsTo(person));
    if (parcel.isEmpty()) {
      return Reply.seeOther(along.to());
    }
    return parcels.deliver(parcel.get(), person)
        ? Reply.seeOther(parcel.get().path() + "?kept=words")
        : Reply.page(new ResendPage(parcel.get()));
  }
}
