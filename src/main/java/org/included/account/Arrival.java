package org.included.account;

import org.included.kernel.PersonId;
import org.included.web.Bearer;
import org.included.web.Parcels;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.springframework.stereotype.Component;

/** The last step of signing in: the words that came along are kept, and the page is the wanted. */
@Component
class Arrival {
  private final Parcels parcels;
  private final People people;

  Arrival(Parcels parcels, People people) {
    this.parcels = parcels;
    this.people = people;
  }

  Reply with(Bearer.SignIn signIn, Along along, Viewer viewer) {
    var bearer = viewer.bearer().signedIn(signIn);
    var preferences = bearer.preferences().withLook(people.lookOf(signIn.person()));
    return new Reply.SeeOther(place(along, signIn.person()), bearer.with(preferences));
  }

  /** For somebody who is in already, perhaps by the link, in another tab. */
  Reply already(PersonId person, Along along) {
    return Reply.seeOther(place(along, person));
  }

  private String place(Along along, PersonId person) {
    return parcels
        .open(along.parcel())
        .filter(parcel -> parcels.deliver(parcel, person))
        .map(parcel -> parcel.path() + "?kept=words")
        .orElse(along.to());
  }
}
