package org.included.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.included.kernel.Ids;
import org.included.kernel.Keys;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.PersonKey;
import org.included.kernel.PersonalData;
import org.included.web.Bearer;
import org.included.web.Looks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door to people: who they are to us, and forgetting them. */
@Component
public class People implements Looks {
  /** As long as a name badge can hold. */
  public static final int LONGEST_NAME = 60;

  /**
   * A person, for their own pages.
   *
   * @param name what to call them, or null
   * @param email where they are written to, or null
   */
  public record Person(
      PersonId id, @Nullable String name, @Nullable String email, Instant madeAt) {}

  private final SecureRandom chance = new SecureRandom();
  private final PersonSql sql;
  private final PersonCache known;
  private final CodeSql codes;
  private final SignOutSql signOuts;
  private final AccountPersonalData own;
  private final ObjectProvider<PersonalData> areas;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;

  People(
      PersonSql sql,
      PersonCache known,
      CodeSql codes,
      SignOutSql signOuts,
      AccountPersonalData own,
      ObjectProvider<PersonalData> areas,
      Keys keys,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.known = known;
    this.codes = codes;
    this.signOuts = signOuts;
    this.own = own;
    this.areas = areas;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** A person without an e-mail address, who cannot sign in by code: for demonstrations. */
  @Transactional
  public PersonId create(@Nullable String name) {
    var person = new PersonId(ids.next());
    var key = PersonKey.fresh(chance).wrap(keys, person);
    sql.insert(person, name, key, clock.instant());
    return person;
  }

  /**
   * A person with an e-mail address.
   *
   * @throws IllegalArgumentException if the text is no address, or somebody has it
   */
  @Transactional
  public PersonId create(@Nullable String name, String email) {
    var address = Email.of(email).orElseThrow(IllegalArgumentException::new);
    codes.oneAtATime(address);
    if (sql.personAt(address).isPresent()) {
      throw new IllegalArgumentException("somebody has this address");
    }
    return create(name, address);
  }

  /** The caller has made sure that nobody has the address, and holds it. */
  PersonId create(@Nullable String name, Email email) {
    var person = create(name);
    sql.putAddress(person, email, clock.instant());
    return person;
  }

  /** The address in a text as we keep addresses; empty if the text has not the shape of one. */
  public static Optional<String> address(String typed) {
    return Email.of(typed).map(Email::value);
  }

  /** Who can be written to there. For demonstrations and imports; no page tells it to anybody. */
  public Optional<PersonId> at(String email) {
    return Email.of(email).flatMap(sql::personAt);
  }

  /**
   * @throws NotFound if there is no such person
   */
  public Person person(PersonId person) {
    return sql.person(person)
        .map(p -> new Person(p.id(), p.name(), p.email(), p.madeAt()))
        .orElseThrow(NotFound::new);
  }

  /**
   * What to call them, if they said. From memory: another node may know of a change a moment later.
   *
   * @throws NotFound if there is no such person
   */
  public Optional<String> nameOf(PersonId person) {
    return Optional.ofNullable(known.name(person));
  }

  /**
   * @param name at most {@link #LONGEST_NAME} characters; blank for none
   */
  @Transactional
  public void rename(PersonId person, String name) {
    var stripped = name.strip();
    if (stripped.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has at most " + LONGEST_NAME + " characters");
    }
    sql.rename(person, stripped.isEmpty() ? null : stripped);
    sql.announceChange(person);
    sql.log(ids.next(), person, Happening.NAME_CHANGED, clock.instant());
  }

  @Override
  public void keep(PersonId person, String look) {
    sql.keepLook(person, look);
  }

  /** How they like to read, as {@link Looks} keeps it; empty until they choose. */
  public String lookOf(PersonId person) {
    return sql.person(person).map(PersonSql.Row::look).orElse("");
  }

  /** Notes that they took a copy of everything that is held about them. */
  @Transactional
  public void copyTaken(PersonId person) {
    sql.log(ids.next(), person, Happening.DATA_EXPORTED, clock.instant());
  }

  /**
   * Forgets the person, in every area or in none. Their key is destroyed with it, and whoever is
   * signed in as them is out within seconds.
   */
  @Transactional
  public void erase(PersonId person) {
    areas.stream().filter(a -> !a.equals(own)).forEach(a -> a.erase(person));
    own.erase(person);
    sql.announceChange(person);
    signOuts.end(Ended.fingerprint(person), Ended.FOR_EVER, clock.instant().plus(Bearer.LONGEST));
  }
}
