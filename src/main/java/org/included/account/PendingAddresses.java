package org.included.account;

import java.time.Clock;
import org.included.account.CodeSql.Purpose;
import org.included.kernel.PersonId;
import org.included.message.Messages;
import org.included.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for areas that open accounts before an address is proved. Such an address signs
 * nobody in, anywhere, until a code that was sent there has been typed.
 */
@Component
public class PendingAddresses {
  private final PendingSql sql;
  private final PersonSql persons;
  private final Codes codes;
  private final CodeSql locks;
  private final Messages messages;
  private final Clock clock;

  PendingAddresses(
      PendingSql sql,
      PersonSql persons,
      Codes codes,
      CodeSql locks,
      Messages messages,
      Clock clock) {
    this.sql = sql;
    this.persons = persons;
    this.codes = codes;
    this.locks = locks;
    this.messages = messages;
    this.clock = clock;
  }

  /** Whether it has the shape of an address. Whether it exists, only a message can tell. */
  public static boolean isShaped(String typed) {
    return Email.of(typed).isPresent();
  }

  /** As it would be kept, so that one address typed in two ways is the same. */
  public static String kept(String typed) {
    return Email.of(typed).map(Email::value).orElse(typed);
  }

  /**
   * Keeps what somebody new typed.
   *
   * @throws IllegalArgumentException if it has not the shape of an address
   */
  @Transactional
  public void keep(PersonId person, String typed) {
    sql.put(person, Email.of(typed).orElseThrow(IllegalArgumentException::new), clock.instant());
  }

  /**
   * Gives somebody new an address that they have proved: it signs them in from now on.
   *
   * @return false where somebody has it; then nothing has changed
   * @throws IllegalArgumentException if it has not the shape of an address
   */
  @Transactional
  public boolean keepProved(PersonId person, String typed) {
    var email = Email.of(typed).orElseThrow(IllegalArgumentException::new);
    locks.oneAtATime(email);
    if (persons.personAt(email).isPresent()) {
      return false;
    }
    persons.putAddress(person, email, clock.instant());
    return true;
  }

  /**
   * Sends a code there, unless very many were. Whose address it may be is told to nobody: whoever
   * has it already is sent a few words instead, and what it takes is the same.
   *
   * @throws IllegalArgumentException if it has not the shape of an address
   */
  @Transactional
  public void sendCode(PersonId person, String typed, Caller caller) {
    var email = Email.of(typed).orElseThrow(IllegalArgumentException::new);
    var wish = new Codes.Wish(Purpose.ADDRESS, email, person, false, "/account", caller.client());
    if (codes.maySend(wish) instanceof Asked.Sent) {
      var fresh = codes.make(wish);
      var now = clock.instant();
      messages.send(
          persons.personAt(email).isPresent()
              ? SignInMail.joinedAgain(email, now)
              : SignInMail.joined(email, fresh, now));
    }
  }

  /**
   * Whether an address is no account's, proved or not: then whoever proves it may be given a new
   * one without being asked which is theirs.
   */
  public boolean isNobodys(String typed) {
    return Email.of(typed)
        .filter(email -> persons.personAt(email).isEmpty() && sql.at(email).isEmpty())
        .isPresent();
  }
}
