package org.included.account;

import java.time.Clock;
import java.util.Optional;
import org.included.account.CodeSql.Purpose;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.message.Messages;
import org.included.web.Bearer;
import org.included.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in and out. The public verbs are for others' doors; the rest is for this area's pages.
 */
@Component
public class SignIns {
  private final Codes codes;
  private final People people;
  private final PersonSql persons;
  private final PendingSql pending;
  private final SignOutSql signOuts;
  private final Messages messages;
  private final Ids ids;
  private final Clock clock;

  SignIns(
      Codes codes,
      People people,
      PersonSql persons,
      PendingSql pending,
      SignOutSql signOuts,
      Messages messages,
      Ids ids,
      Clock clock) {
    this.codes = codes;
    this.people = people;
    this.persons = persons;
    this.pending = pending;
    this.signOuts = signOuts;
    this.messages = messages;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Sends a code and a link, unless one was sent a moment ago. Nobody is looked up: what an address
   * that we know gets, and how long it takes, is what any other gets.
   */
  @Transactional
  Asked ask(Email email, boolean shared, String landing, Caller caller) {
    var wish = new Codes.Wish(Purpose.SIGN_IN, email, null, shared, landing, caller.client());
    var asked = codes.maySend(wish);
    if (asked instanceof Asked.Sent) {
      messages.send(SignInMail.code(email, codes.make(wish), caller, clock.instant()));
    }
    return asked;
  }

  /** Tries a code. An address that nobody has, proved or not, is given a new person. */
  @Transactional
  Entry enter(Email email, String digits, boolean shared, Caller caller) {
    return switch (codes.enter(Purpose.SIGN_IN, email, null, digits, caller.client())) {
      case Codes.Try.TooSoon(var left) -> new Entry.Wait(left);
      case Codes.Try.Judged judged -> admit(judged, shared);
    };
  }

  /** Uses a link up, where it is good. */
  @Transactional
  Entry press(String link, boolean shared, Caller caller) {
    return admit(codes.press(link, caller.client()), shared);
  }

  private Entry admit(Codes.Try.Judged judged, boolean shared) {
    var row = judged.row();
    if (judged.verdict() != Code.Verdict.RIGHT || row == null) {
      return new Entry.Refused(judged.verdict());
    }
    var email = row.email();
    var person = persons.personAt(email);
    if (person.isEmpty() && !pending.at(email).isEmpty()) {
      return new Entry.Which(email, row.landing());
    }
    return new Entry.In(
        begin(person.orElseGet(() -> people.create(null, email)), shared), row.landing());
  }

  /** What a link would do; nothing is changed by looking. Empty if there is no such link. */
  Optional<CodeSql.Row> look(String link) {
    return codes.look(link);
  }

  /** The same as {@link #begin(PersonId, boolean)}, for somebody who has just joined. */
  @Transactional
  public Bearer.SignIn beginNew(PersonId person, boolean shared) {
    return begin(person, shared, Happening.JOINED);
  }

  /**
   * A new sign-in of the person on one device; its bearer goes into their cookie.
   *
   * @param shared a computer that others use
   * @throws NotFound if there is no such person
   */
  @Transactional
  public Bearer.SignIn begin(PersonId person, boolean shared) {
    return begin(person, shared, Happening.SIGNED_IN);
  }

  /** The same, for the caller's transaction; how they signed in is noted. */
  Bearer.SignIn begin(PersonId person, boolean shared, Happening how) {
    var now = clock.instant();
    int epoch = persons.person(person).map(PersonSql.Row::epoch).orElseThrow(NotFound::new);
    persons.log(ids.next(), person, how, now);
    return Bearer.SignIn.begun(person, ids.next(), epoch, now, shared);
  }

  /** Ends one sign-in, on every node within seconds. */
  @Transactional
  public void end(Bearer.SignIn signIn) {
    persons.log(ids.next(), signIn.person(), Happening.SIGNED_OUT, clock.instant());
    signOuts.end(signIn.id(), Ended.FOR_EVER, signIn.latestEnd());
  }

  /** Ends all sign-ins that the person has anywhere. */
  @Transactional
  void endEverywhere(PersonId person) {
    var now = clock.instant();
    int epoch = persons.raiseEpoch(person).orElseThrow(NotFound::new);
    persons.log(ids.next(), person, Happening.SIGNED_OUT_EVERYWHERE, now);
    signOuts.end(Ended.fingerprint(person), epoch, now.plus(Bearer.LONGEST));
  }
}
