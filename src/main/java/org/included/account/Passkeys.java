package org.included.account;

import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.message.Messages;
import org.included.web.Bearer;
import org.included.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of a passkey: added, used to sign in, named, removed. */
@Component
class Passkeys {
  static final int LONGEST_NAME = 60;

  /** Nobody has so many devices; a list that cannot grow for ever. */
  static final int MOST = 20;

  /** What comes of signing in. */
  sealed interface Pass {
    record In(Bearer.SignIn signIn) implements Pass {}

    /** Nobody has this passkey: it was removed here, and the device was not told. */
    record Unknown() implements Pass {}

    /** The challenge is too old or was used. */
    record TooLate() implements Pass {}

    /** Anything else that does not fit; which of it is nobody's business. */
    record NotRight() implements Pass {}
  }

  /** What comes of adding one. */
  enum Addition {
    ADDED,
    TOO_LATE,
    NOT_RIGHT,
    TOO_MANY
  }

  private final Ceremonies ceremonies;
  private final Challenges challenges;
  private final PasskeySql sql;
  private final PersonSql persons;
  private final SignIns signIns;
  private final Messages messages;
  private final Ids ids;
  private final Clock clock;

  Passkeys(
      Ceremonies ceremonies,
      Challenges challenges,
      PasskeySql sql,
      PersonSql persons,
      SignIns signIns,
      Messages messages,
      Ids ids,
      Clock clock) {
    this.ceremonies = ceremonies;
    this.challenges = challenges;
    this.sql = sql;
    this.persons = persons;
    this.signIns = signIns;
    this.messages = messages;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a browser needs to ask its device for a signature. No passkey is named: the device shows
   * those that it has for this site, so that nobody need say who they are first.
   */
  Map<String, Object> toSignIn(RelyingParty site) {
    return Map.of(
        "challenge", text(challenges.make(null)),
        "rpId", site.id(),
        "userVerification", "required",
        "timeout", Challenges.LIFE.toMillis());
  }

  /** What a browser needs to have its device make a passkey for the person. */
  Map<String, Object> toAdd(PersonId person, RelyingParty site) {
    var row = persons.person(person).orElseThrow(NotFound::new);
    // what the device shows beside the passkey, to its owner
    var name = row.email() != null ? row.email() : row.name() != null ? row.name() : "Included";
    var options = new LinkedHashMap<String, Object>();
    options.put("rp", Map.of("id", site.id(), "name", "Included"));
    options.put(
        "user",
        Map.of(
            "id",
            text(sql.handle(person).orElseThrow(NotFound::new)),
            "name",
            name,
            "displayName",
            row.name() != null ? row.name() : name));
    options.put("challenge", text(challenges.make(person)));
    options.put(
        "pubKeyCredParams",
        Ceremonies.ALGORITHMS.stream()
            .map(a -> Map.of("type", "public-key", "alg", a.getValue()))
            .toList());
    options.put("timeout", Challenges.LIFE.toMillis());
    options.put(
        "excludeCredentials",
        sql.of(person).stream()
            .map(k -> Map.of("type", "public-key", "id", text(k.credential())))
            .toList());
    options.put(
        "authenticatorSelection",
        Map.of(
            "residentKey", "required",
            "requireResidentKey", true,
            "userVerification", "required"));
    options.put("attestation", "none");
    return options;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Signs in whoever's passkey signed a challenge of ours.
   *
   * @param sent as the browser gave it
   */
  @Transactional
  Pass enter(String sent, boolean shared, RelyingParty site) {
    var read = ceremonies.readSigned(sent);
    if (read.isEmpty()) {
      return new Pass.NotRight();
    }
    var signed = read.get();
    if (!challenges.inTime(signed.challenge(), null)) {
      return new Pass.TooLate();
    }
    var found = sql.byCredential(signed.credential());
    if (found.isEmpty()) {
      return new Pass.Unknown();
    }
    var passkey = found.get();
    var kept = ceremonies.check(signed, passkey.kept(), passkey.handle(), site);
    if (kept.isEmpty()) {
      return new Pass.NotRight();
    }
    // last, so that nobody without a passkey can have anything remembered
    if (!challenges.use(signed.challenge())) {
      return new Pass.TooLate();
    }
    sql.used(passkey.id(), kept.get(), clock.instant());
    return new Pass.In(signIns.begin(passkey.person(), shared, Happening.SIGNED_IN_WITH_PASSKEY));
  }

  /**
   * Adds the passkey that the person's browser made for a challenge of ours, and writes to them.
   *
   * @param sent as the browser gave it
   * @param name what to call it at first
   */
  @Transactional
  Addition add(PersonId person, String sent, String name, RelyingParty site) {
    var read = ceremonies.readMade(sent);
    if (read.isEmpty()) {
      return Addition.NOT_RIGHT;
    }
    var made = read.get();
    if (!challenges.inTime(made.challenge(), person)) {
      return Addition.TOO_LATE;
    }
    var kept = ceremonies.check(made, site);
    if (kept.isEmpty()) {
      return Addition.NOT_RIGHT;
    }
    if (!challenges.use(made.challenge())) {
      return Addition.TOO_LATE;
    }
    sql.oneAtATime(person);
    if (sql.of(person).size() >= MOST) {
      return Addition.TOO_MANY;
    }
    var now = clock.instant();
    if (!sql.insert(ids.next(), person, name, kept.get(), now)) {
      return Addition.NOT_RIGHT;
    }
    persons.log(ids.next(), person, Happening.PASSKEY_ADDED, now);
    persons
        .person(person)
        .map(PersonSql.Row::email)
        .ifPresent(email -> messages.send(SignInMail.passkeyAdded(email, name, now), person));
    return Addition.ADDED;
  }

  List<PasskeySql.Row> of(PersonId person) {
    return sql.of(person);
  }

  /**
   * @param name neither blank nor longer than {@link #LONGEST_NAME}
   * @throws NotFound if the person has no such passkey
   */
  void rename(PersonId person, UUID id, String name) {
    if (!sql.rename(person, id, name)) {
      throw new NotFound();
    }
  }

  /**
   * @throws NotFound if the person has no such passkey
   */
  @Transactional
  void remove(PersonId person, UUID id) {
    if (!sql.delete(person, id)) {
      throw new NotFound();
    }
    persons.log(ids.next(), person, Happening.PASSKEY_REMOVED, clock.instant());
  }

  /** Whether to ask them, after they signed in with a code, to add one. */
  boolean mayAsk(PersonId person, Caller caller) {
    return RelyingParty.of(caller).isPresent() && sql.mayAskToAdd(person);
  }

  void notNow(PersonId person) {
    sql.notNow(person, clock.instant());
  }
}
