package org.included.account;

import java.time.Clock;
import java.time.Duration;
import org.included.account.CodeSql.Purpose;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.message.Messages;
import org.included.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moving to another e-mail address, which is proved by a code that is sent there. */
@Component
class AddressChange {
  /** What comes of entering the code. */
  sealed interface Move {
    record Moved() implements Move {}

    /** The address is theirs, but signs in another account of theirs. */
    record Taken() implements Move {}

    /**
     * @param why never RIGHT
     */
    record Refused(Code.Verdict why) implements Move {}

    record Wait(Duration left) implements Move {}
  }

  private final Codes codes;
  private final PersonSql persons;
  private final PendingSql pending;
  private final Messages messages;
  private final Ids ids;
  private final Clock clock;

  AddressChange(
      Codes codes, PersonSql persons, PendingSql pending, Messages messages, Ids ids, Clock clock) {
    this.codes = codes;
    this.persons = persons;
    this.pending = pending;
    this.messages = messages;
    this.ids = ids;
    this.clock = clock;
  }

  /** Sends a code to the new address, unless one was sent a moment ago. */
  @Transactional
  Asked ask(PersonId person, Email email, Caller caller) {
    var wish = new Codes.Wish(Purpose.ADDRESS, email, person, false, "/account", caller.client());
    var asked = codes.maySend(wish);
    if (asked instanceof Asked.Sent) {
      messages.send(SignInMail.newAddress(email, codes.make(wish), clock.instant()), person);
    }
    return asked;
  }

  /** Tries the code; with the right one, the person is written to at the new address only. */
  @Transactional
  Move enter(PersonId person, Email email, String digits, Caller caller) {
    return switch (codes.enter(Purpose.ADDRESS, email, person, digits, caller.client())) {
      case Codes.Try.TooSoon(var left) -> new Move.Wait(left);
      case Codes.Try.Judged(var verdict, _) ->
          verdict == Code.Verdict.RIGHT ? move(person, email) : new Move.Refused(verdict);
    };
  }

  private Move move(PersonId person, Email email) {
    var holder = persons.personAt(email);
    if (holder.isPresent() && !holder.get().equals(person)) {
      return new Move.Taken();
    }
    var now = clock.instant();
    var old = persons.person(person).orElseThrow(NotFound::new).email();
    persons.putAddress(person, email, now);
    pending.delete(person);
    persons.log(ids.next(), person, Happening.ADDRESS_CHANGED, now);
    if (old != null && !old.equals(email.value())) {
      messages.forget(old);
      codes.forget(old);
      messages.send(SignInMail.moved(old, now), person);
    }
    return new Move.Moved();
  }
}
