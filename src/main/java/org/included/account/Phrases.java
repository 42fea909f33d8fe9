package org.included.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.included.kernel.Ids;
import org.included.kernel.Keys;
import org.included.kernel.PersonId;
import org.included.message.Messages;
import org.included.web.Caller;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recovery phrases, for whoever has no e-mail address, or another way in that may get lost. A
 * phrase is made when its owner asks, shown to them once, and kept as what it can be recognised by.
 */
@Component
class Phrases {
  static final int A_BATCH = 200;

  private final SecureRandom chance = new SecureRandom();
  private final PhraseSql sql;
  private final PersonKeySql lines;
  private final PersonSql persons;
  private final SignIns signIns;
  private final Limits limits;
  private final Messages messages;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;

  Phrases(
      PhraseSql sql,
      PersonKeySql lines,
      PersonSql persons,
      SignIns signIns,
      Limits limits,
      Messages messages,
      Keys keys,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.lines = lines;
    this.persons = persons;
    this.signIns = signIns;
    this.limits = limits;
    this.messages = messages;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new phrase for the person, in place of an older one. From here on nobody can see it. */
  @Transactional
  Phrase make(PersonId person) {
    var phrase = Phrase.fresh(chance);
    var now = clock.instant();
    var hash = hash(phrase);
    sql.put(
        person, macs(hash).getFirst(), keys.seal(Keys.Purpose.PHRASE, hash, about(person)), now);
    persons.log(ids.next(), person, Happening.PHRASE_MADE, now);
    persons
        .person(person)
        .map(PersonSql.Row::email)
        .ifPresent(email -> messages.send(SignInMail.phraseMade(email, now)));
    return phrase;
  }

  Optional<Instant> madeAt(PersonId person) {
    return sql.madeAt(person);
  }

  /** Tries a phrase; empty is what could not be one. */
  @Transactional
  Entry enter(Optional<Phrase> typed, boolean shared, Caller caller) {
    var now = clock.instant();
    var wait = limits.wait(Limit.WRONG_PHRASE_FROM_CLIENT, caller.client(), now);
    if (!wait.isZero()) {
      return new Entry.Wait(wait);
    }
    var person = typed.flatMap(phrase -> sql.with(macs(hash(phrase))));
    if (person.isEmpty()) {
      limits.count(Limit.WRONG_PHRASE_FROM_CLIENT, caller.client(), now);
      return new Entry.Refused(Code.Verdict.WRONG);
    }
    return new Entry.In(
        signIns.begin(person.get(), shared, Happening.SIGNED_IN_WITH_PHRASE), "/today");
  }

  private static byte[] hash(Phrase phrase) {
    try {
      var words = ("included phrase " + phrase.text()).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.getInstance("SHA-256").digest(words);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<byte[]> macs(byte[] hash) {
    return keys.fingerprints(Keys.Purpose.PHRASE, HexFormat.of().formatHex(hash));
  }

  private static byte[] about(PersonId person) {
    return ("phrase " + person).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * After a change of the master keys: makes what phrases are recognised by anew, under the new
   * line, as {@link Rewrapping} does with people's keys and on the same node only.
   */
  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void look() {
    var names = keys.names();
    if (names.size() == 2 && lines.linesThatCameFirst().getFirst().equals(names.getFirst())) {
      int done = A_BATCH;
      while (done == A_BATCH) {
        done = 0;
        for (var row : sql.under(names.getLast(), A_BATCH)) {
          done += makeAnew(row) ? 1 : 0;
        }
      }
    }
  }

  private boolean makeAnew(PhraseSql.Row row) {
    var about = about(row.person());
    return keys.open(Keys.Purpose.PHRASE, row.sealed(), about)
        .filter(hash ->
            sql.makeAnew(row, macs(hash).getFirst(), keys.seal(Keys.Purpose.PHRASE, hash, about)))
        .isPresent();
  }
}
