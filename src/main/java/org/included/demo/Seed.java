package org.included.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.included.account.People;
import org.included.kernel.SettingId;
import org.included.post.Nominations;
import org.included.post.Origin;
import org.included.post.Posts;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.setting.Directory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invents the people and their settings at the start; those who are there already stay. */
@Component
@Demonstration
@Order(0)
class Seed implements ApplicationRunner {
  private final People people;
  private final Posts posts;
  private final Standings standings;
  private final Nominations nominations;
  private final Directory directory;
  private final Clock clock;
  private final TransactionTemplate together;

  Seed(
      People people,
      Posts posts,
      Standings standings,
      Nominations nominations,
      Directory directory,
      Clock clock,
      TransactionTemplate together) {
    this.people = people;
    this.posts = posts;
    this.standings = standings;
    this.nominations = nominations;
    this.directory = directory;
    this.clock = clock;
    this.together = together;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var persona : Persona.values()) {
      // person and post in one, so that a start that is cut short leaves nobody without a post
      together.executeWithoutResult(_ -> invent(persona));
    }
    stand(Persona.PETER, Kind.HEAD, new Scope.OfSetting(setting(Place.PRIMARY)));
    stand(Persona.NGOZI, Kind.SENCO, new Scope.OfSetting(setting(Place.PRIMARY)));
    promise();
    stand(Persona.THEO, Kind.TRUST_LEAD, new Scope.OfTrust(Place.TRUST_UID));
    stand(Persona.LINDA, Kind.AUTHORITY_LEAD, new Scope.OfAuthority(Place.AUTHORITY_CODE));
  }

  /**
   * As a head would: first the promise, then who may see names. Done before, it changes nothing.
   */
  private void promise() {
    var head = people.at(Persona.PETER.email()).orElseThrow();
    var school = setting(Place.PRIMARY);
    if (standings.isHead(head, school) && nominations.promise(school).isEmpty()) {
      nominations.promise(head, school);
      people
          .at(Persona.NGOZI.email())
          .ifPresent(ngozi -> nominations.nominate(head, school, ngozi));
    }
  }

  /** Unless they stand for it already. */
  private void stand(Persona persona, Kind kind, Scope scope) {
    var by = people.at(Persona.OMAR.email());
    var to = people.at(persona.email());
    if (by.isPresent() && to.isPresent()) {
      standings.giveOnEvidence(by.get(), to.get(), kind, scope, "Invented for this demonstration");
    }
  }

  void invent(Persona persona) {
    if (people.at(persona.email()).isPresent()) {
      return;
    }
    var person = people.create(persona.title(), persona.email());
    if (persona.place() != null && persona.roleGroup() != null) {
      var since = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusYears(1);
      posts.takeUp(
          person,
          setting(persona.place()),
          persona.roleGroup(),
          persona.contract(),
          since,
          Origin.APPOINTED,
          null);
    }
  }

  private SettingId setting(Place place) {
    var phase = place.phase();
    return directory
        .numbered(place.urn())
        .one()
        .or(() -> directory.called(place.title()))
        .orElseGet(() -> directory.open(place.title(), phase == null ? null : phase.slug()));
  }
}
