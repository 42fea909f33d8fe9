package org.included.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.included.account.OrganisationListener.Heard;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.message.Messages;
import org.included.web.Bearer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who people are at other services, and what follows when one of those services says that it is
 * they. The subject decides and nothing else: an address, known here or not, changed there or not,
 * neither finds an account nor touches one.
 */
@Component
class Identities {
  /**
   * What comes of it where somebody signed in.
   *
   * @param isNew whether they have an account since now
   * @param twin whether that new account is beside another one, which has their e-mail address
   * @param heard what became of the organisation; null if none was named
   */
  record In(Bearer.SignIn signIn, boolean isNew, boolean twin, @Nullable Heard heard) {}

  /** What comes of it where somebody signed in wants one more way in. */
  enum Connection {
    CONNECTED,
    THEIRS_ALREADY,
    /** It signs in another account, which they may have made before. */
    ANOTHERS,
    /** They are at this service already, as somebody else: one is enough, and two are a mistake. */
    ANOTHER_ONE_HERE
  }

  /**
   * @param heard what became of the organisation; null if none was named, or nothing was connected
   */
  record Joined(Connection how, @Nullable Heard heard) {}

  /** What comes of taking one away. */
  enum Removal {
    REMOVED,
    /** It is the only way in: nothing was taken away. */
    ONLY_WAY_IN
  }

  private final IdentitySql sql;
  private final PersonSql persons;
  private final PasskeySql passkeys;
  private final People people;
  private final SignIns signIns;
  private final Messages messages;
  private final ObjectProvider<OrganisationListener> listeners;
  private final Ids ids;
  private final Clock clock;

  Identities(
      IdentitySql sql,
      PersonSql persons,
      PasskeySql passkeys,
      People people,
      SignIns signIns,
      Messages messages,
      ObjectProvider<OrganisationListener> listeners,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.persons = persons;
    this.passkeys = passkeys;
    this.people = people;
    this.signIns = signIns;
    this.messages = messages;
    this.listeners = listeners;
    this.ids = ids;
    this.clock = clock;
  }

  /** Signs in whoever this is; whoever is nobody here yet becomes a new person. */
  @Transactional
  In enter(Claims claims, boolean shared) {
    sql.oneAtATime(claims.issuer(), claims.subject());
    var known = sql.person(claims.issuer(), claims.subject());
    var person = known.orElseGet(() -> people.create(null));
    if (known.isEmpty()) {
      sql.insert(claims.issuer(), claims.subject(), person, clock.instant());
    }
    var email = claims.email();
    boolean twin = known.isEmpty() && email != null && persons.personAt(email).isPresent();
    return new In(
        signIns.begin(person, shared, Happening.SIGNED_IN_WITH_PROVIDER),
        known.isEmpty(),
        twin,
        tell(person, claims).orElse(null));
  }

  /**
   * Gives a person who is signed in one more way in, and writes to them.
   *
   * @param label what people know the service by
   */
  @Transactional
  Joined connect(PersonId person, Claims claims, String label) {
    sql.oneAtATime(claims.issuer(), claims.subject());
    var whose = sql.person(claims.issuer(), claims.subject());
    if (whose.isPresent()) {
      return new Joined(
          whose.get().equals(person) ? Connection.THEIRS_ALREADY : Connection.ANOTHERS, null);
    }
    if (sql.of(person).stream().anyMatch(i -> i.issuer().equals(claims.issuer()))) {
      return new Joined(Connection.ANOTHER_ONE_HERE, null);
    }
    var now = clock.instant();
    sql.insert(claims.issuer(), claims.subject(), person, now);
    persons.log(ids.next(), person, Happening.PROVIDER_CONNECTED, now);
    persons
        .person(person)
        .map(PersonSql.Row::email)
        .ifPresent(email -> messages.send(SignInMail.providerConnected(email, label, now)));
    return new Joined(Connection.CONNECTED, tell(person, claims).orElse(null));
  }

  /** Empty if no organisation was named. */
  private Optional<Heard> tell(PersonId person, Claims claims) {
    var organisation = claims.organisation();
    return organisation == null
        ? Optional.empty()
        : Optional.of(
            listeners.stream()
                .map(l -> l.vouched(person, organisation, claims.roleCodes()))
                .reduce(Heard.UNKNOWN, (a, b) -> a.compareTo(b) > 0 ? a : b));
  }

  /** At which services the person is somebody. */
  List<IdentitySql.Row> of(PersonId person) {
    return sql.of(person);
  }

  /** Takes a way in away again, unless there is no other. */
  @Transactional
  Removal disconnect(PersonId person, String issuer) {
    boolean another =
        persons.person(person).map(PersonSql.Row::email).isPresent()
            || !passkeys.of(person).isEmpty()
            || sql.of(person).stream().anyMatch(i -> !i.issuer().equals(issuer));
    if (!another) {
      return Removal.ONLY_WAY_IN;
    }
    if (sql.delete(person, issuer)) {
      persons.log(ids.next(), person, Happening.PROVIDER_DISCONNECTED, clock.instant());
    }
    return Removal.REMOVED;
  }
}
