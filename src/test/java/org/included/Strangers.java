package org.included;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.account.Twin;
import org.included.backoffice.Office;
import org.included.joining.Leads;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Post;
import org.included.post.Posts;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.springframework.stereotype.Component;

/** Every kind of person who has no business with what is somebody else's, signed in, for tests. */
@Component
class Strangers {
  /** Somebody signed in. */
  record Someone(PersonId id, Walk walk) {}

  private final Newcomers newcomers;
  private final People people;
  private final Posts posts;
  private final Standings standings;
  private final Nominations nominations;
  private final Workplaces at;
  private final Office office;
  private final Twin twin;
  private final Leads leads;

  Strangers(
      Newcomers newcomers,
      People people,
      Posts posts,
      Standings standings,
      Nominations nominations,
      Workplaces at,
      Office office,
      Twin twin,
      Leads leads) {
    this.newcomers = newcomers;
    this.people = people;
    this.posts = posts;
    this.standings = standings;
    this.nominations = nominations;
    this.at = at;
    this.office = office;
    this.twin = twin;
    this.leads = leads;
  }

  Someone someone(int port) {
    var email = Newcomers.address();
    var walk = newcomers.signedIn(port, email);
    return new Someone(people.at(email).orElseThrow(), walk);
  }

  Someone withStanding(int port, Kind kind, Scope scope) {
    var someone = someone(port);
    scope.single().ifPresent(where -> at.post(someone.id(), where, "leader", Origin.LISTED));
    standings.giveOnEvidence(at.somebody("Steward"), someone.id(), kind, scope, "a letter");
    return someone;
  }

  /** Nominated for the view with names by a head who promised. */
  Someone nominated(int port, SettingId school, PersonId head) {
    var someone = someone(port);
    at.post(someone.id(), school, "teacher", Origin.LISTED);
    if (nominations.nominate(head, school, someone.id()) != Nominations.Nominating.NOMINATED) {
      throw new AssertionError("not nominated");
    }
    return someone;
  }

  /**
   * All of them, by what they are.
   *
   * @param school in the trust, with a head who promised
   */
  Map<String, Walk> of(int port, PersonId person, SettingId school, String trust, PersonId head) {
    var walks = new LinkedHashMap<String, Walk>();
    walks.put("a visitor", Walk.on(port));
    walks.put("somebody with no post", someone(port).walk());
    staff(port, school, head, walks);
    leaders(port, trust, walks);
    for (var duty : List.of("registrar", "steward", "auditor")) {
      var someone = someone(port);
      office.only(head, someone.id(), duty);
      walks.put("a " + duty, someone.walk());
    }
    var two = someone(port);
    twin.linkedWith(people.create(null), two.id());
    walks.put("somebody with two accounts", two.walk());
    var once = someone(port);
    twin.once(person, once.id());
    walks.put("somebody who was linked with her, and is not now", once.walk());
    for (var persona : List.of("catrin", "ngozi", "theo", "linda")) {
      var walk = Walk.on(port);
      walk.postAndStay("/demo/sign-in", Map.of("as", persona));
      walks.put(persona, walk);
    }
    return walks;
  }

  /** Who works there and leads nothing, or did. */
  private void staff(int port, SettingId school, PersonId head, Map<String, Walk> walks) {
    var claims = someone(port);
    at.post(claims.id(), school, "leader", Origin.CODE);
    walks.put("an unconfirmed head", claims.walk());
    var colleague = someone(port);
    at.post(colleague.id(), school, "teacher", Origin.LISTED);
    walks.put("a colleague", colleague.walk());
    var former = withStanding(port, Kind.HEAD, new Scope.OfSetting(school));
    for (Post post : posts.postsOf(former.id())) {
      posts.leave(former.id(), post.id(), at.today());
    }
    walks.put("a former head", former.walk());
    var nominated = nominated(port, school, head);
    var nomination =
        nominations.of(school).stream()
            .filter(n -> n.person().equals(nominated.id()))
            .findFirst()
            .orElseThrow();
    nominations.end(head, school, nomination.id());
    walks.put("a colleague whose nomination was ended", nominated.walk());
  }

  /** Who leads elsewhere, or counts only. */
  private void leaders(int port, String trust, Map<String, Walk> walks) {
    var elsewhere = at.in(at.trust(), at.school("Elsewhere"));
    var head = withStanding(port, Kind.HEAD, new Scope.OfSetting(elsewhere));
    nominations.promise(head.id(), elsewhere);
    nominations.nominate(head.id(), elsewhere, head.id());
    walks.put("the head of another setting", head.walk());
    var senco = leads.school(port, "Elsewhere Infants");
    // with a list of their own, so that a form can name another's
    senco
        .walk()
        .post(
            "/staff-list/cells",
            Map.of("setting", senco.id().toString(), "cells", "Name\tJob\nBea Ash\tCook"));
    walks.put("the SENCO of another setting", senco.walk());
    walks.put(
        "the lead of its trust",
        withStanding(port, Kind.TRUST_LEAD, new Scope.OfTrust(trust)).walk());
    walks.put(
        "the lead of another trust",
        withStanding(port, Kind.TRUST_LEAD, new Scope.OfTrust(at.trust())).walk());
    walks.put(
        "a council lead",
        withStanding(port, Kind.AUTHORITY_LEAD, new Scope.OfAuthority(at.authority())).walk());
  }
}
