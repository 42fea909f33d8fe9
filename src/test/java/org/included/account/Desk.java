package org.included.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.included.kernel.Ids;
import org.included.kernel.TravelClock;
import org.included.message.Messages;
import org.included.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The sign-in of this service with a clock of its own, so that a test can let minutes pass. */
@Component
class Desk {
  private final CodeSql codes;
  private final Limits limits;
  private final CodeMaker maker;
  private final PersonSql persons;
  private final PendingSql pending;
  private final SignOutSql signOuts;
  private final People people;
  private final Messages messages;
  private final Ids ids;
  private final TransactionTemplate transaction;

  Desk(
      CodeSql codes,
      Limits limits,
      CodeMaker maker,
      PersonSql persons,
      PendingSql pending,
      SignOutSql signOuts,
      People people,
      Messages messages,
      Ids ids,
      TransactionTemplate transaction) {
    this.codes = codes;
    this.limits = limits;
    this.maker = maker;
    this.persons = persons;
    this.pending = pending;
    this.signOuts = signOuts;
    this.people = people;
    this.messages = messages;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** A desk at which it is nine in the morning. */
  Open open() {
    return new Open(
        new TravelClock(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC)));
  }

  /** One client's way to the desk. */
  final class Open {
    private final TravelClock clock;
    private final SignIns signIns;
    private final Caller caller =
        new Caller(UUID.randomUUID().toString(), "https://example.org", true);

    private Open(TravelClock clock) {
      this.clock = clock;
      this.signIns =
          new SignIns(
              new Codes(codes, limits, maker, clock),
              people,
              persons,
              pending,
              signOuts,
              messages,
              ids,
              clock);
    }

    void passes(Duration time) {
      clock.travel(time);
    }

    Asked ask(String email) {
      return inTransaction(() -> signIns.ask(address(email), false, "/today", caller));
    }

    Entry enter(String email, String digits) {
      return inTransaction(
          () -> signIns.enter(address(email), digits.replace(" ", ""), false, caller));
    }

    Entry press(String link) {
      var token = link.substring(link.lastIndexOf('/') + 1);
      return inTransaction(() -> signIns.press(token, false, caller));
    }

    private static Email address(String email) {
      return Email.of(email).orElseThrow();
    }

    private <T> T inTransaction(Supplier<T> verb) {
      var done = transaction.execute(_ -> verb.get());
      if (done == null) {
        throw new AssertionError();
      }
      return done;
    }
  }
}
