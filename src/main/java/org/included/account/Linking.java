package org.included.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.included.account.Audit.Act;
import org.included.account.Links.Pair;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.included.kernel.SamePerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Links two accounts of one human being, and takes it back. Whoever links has shown that both are
 * theirs: signed in as one they make a code, signed in as the other they type it in. Nothing is
 * moved; a name or an address that changes changes nothing here.
 */
@Component
class Linking implements SamePerson {
  /** How long a code can be typed in. */
  static final Duration LASTS = Duration.ofMinutes(15);

  /** Twelve characters of 32: 60 bits. Without those that are mistaken for others (Crockford). */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  /** What came of typing a code in. */
  enum Outcome {
    LINKED,
    WERE_ALREADY,
    /** It was made in this very account. */
    YOUR_OWN,
    /** There is no such code, or not any more. */
    NO_SUCH_CODE
  }

  private final SecureRandom chance = new SecureRandom();
  private final LinkingSql sql;
  private final PersonSql people;
  private final PersonCache known;
  private final Audit audit;
  private final Keys keys;
  private final Clock clock;

  Linking(
      LinkingSql sql, PersonSql people, PersonCache known, Audit audit, Keys keys, Clock clock) {
    this.sql = sql;
    this.people = people;
    this.known = known;
    this.audit = audit;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public List<PersonId> all(PersonId person) {
    return known.all(person);
  }

  @Override
  public Map<PersonId, List<PersonId>> among(Collection<PersonId> some) {
    return some.isEmpty() ? Map.of() : sql.among(some);
  }

  /** A new code for whoever is signed in; one they made before is void. */
  @Transactional
  public String makeCode(PersonId person) {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
    }
    sql.putCode(macs(code.toString()).getFirst(), person, clock.instant().plus(LASTS));
    code.insert(2 * GROUP, '-').insert(GROUP, '-');
    return code.toString();
  }

  private List<byte[]> macs(String code) {
    return keys.fingerprints(Keys.Purpose.CODE, "account link " + code);
  }

  /** The person who types it in and the one who made it are one from now on. */
  @Transactional
  public Outcome link(PersonId person, String typed) {
    var code = plain(typed);
    var made =
        macs(code).stream().flatMap(mac -> sql.useCode(mac, clock.instant()).stream()).findFirst();
    if (made.isEmpty()) {
      return Outcome.NO_SUCH_CODE;
    }
    var other = made.get();
    if (other.equals(person)) {
      return Outcome.YOUR_OWN;
    }
    sql.alone();
    if (sql.linesAround(List.of(person, other)).all(person).contains(other)) {
      return Outcome.WERE_ALREADY;
    }
    write(person, other, true);
    audit.write(
        person, "themself", Act.LINKED, "one record for one person", null, List.of(person, other));
    return Outcome.LINKED;
  }

  /** Upper case, without what separates, and with the letters that look like figures as figures. */
  static String plain(String typed) {
    var plain = new StringBuilder();
    for (var letter : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      char as = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
      if (LETTERS.indexOf(as) >= 0) {
        plain.append(as);
      }
    }
    return plain.toString();
  }

  /**
   * Takes back the links between the person and another account of theirs, direct or through a
   * third: both are as they were. Nothing happens where they are not linked.
   */
  @Transactional
  public void unlink(PersonId person, PersonId other) {
    sql.alone();
    var links = sql.linesAround(List.of(person));
    if (person.equals(other) || !links.all(person).contains(other)) {
      return;
    }
    for (var pair : new ArrayList<>(links.pairs())) {
      if (pair.one().equals(other) || pair.other().equals(other)) {
        write(pair.one(), pair.other(), false);
      }
    }
    audit.write(
        person, "themself", Act.UNLINKED, "they are two again", null, List.of(person, other));
  }

  private void write(PersonId some, PersonId another, boolean linked) {
    var pair = Pair.of(some, another);
    var before = sql.linesAround(List.of(some, another));
    var concerned = new ArrayList<>(before.all(some));
    before.all(another).stream().filter(p -> !concerned.contains(p)).forEach(concerned::add);
    sql.insert(clock.instant(), pair, linked);
    settle(concerned);
  }

  private void settle(List<PersonId> concerned) {
    var links = sql.linesAround(concerned);
    for (var person : concerned) {
      Set<PersonId> all = links.all(person);
      if (all.size() > 1) {
        sql.putFirst(person, Links.first(all));
      } else {
        sql.dropFirst(person);
      }
      people.announceChange(person);
    }
    // the page that comes next is perhaps asked for before this node hears its own announcement
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            concerned.forEach(known::forget);
          }
        });
  }

  /**
   * Before a person is erased: the others are as linked with each other as they are without them.
   */
  void forget(PersonId person) {
    sql.alone();
    var concerned =
        sql.linesAround(List.of(person)).all(person).stream()
            .filter(p -> !p.equals(person))
            .toList();
    sql.forget(person);
    settle(concerned);
  }
}
