package org.included.message;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door: put a message in the outbox, see what went to an address, forget an address. */
@Component
public class Messages {
  private final MessageSql sql;
  private final Ids ids;
  private final Clock clock;

  Messages(MessageSql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The message goes out if the caller's transaction commits, and not otherwise.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Message message) {
    sql.insert(ids.next(), message, null, clock.instant());
  }

  /**
   * The same, about somebody: it goes when they do, even from an address that is not theirs.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Message message, PersonId about) {
    sql.insert(ids.next(), message, about, clock.instant());
  }

  /**
   * Many at once, in one statement.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(List<Message> messages) {
    var own = Stream.generate(ids::next).limit(messages.size()).toList();
    sql.insert(own, messages, clock.instant());
  }

  /** What was and will be sent to the address and is still kept, oldest first. */
  public List<Letter> to(String address) {
    return sql.to(address);
  }

  /** Removes every message about the person, sent or waiting, in the caller's transaction. */
  @Transactional
  public void forget(PersonId person) {
    sql.deleteAbout(person);
  }

  /** Removes every message to the address, sent or waiting, in the caller's transaction. */
  @Transactional
  public void forget(String address) {
    sql.deleteTo(address);
  }
}
