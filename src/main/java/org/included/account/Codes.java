package org.included.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.included.account.CodeSql.Purpose;
import org.included.account.CodeSql.Row;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The life of a code: sent, tried, used. Everything happens in the caller's transaction, for one
 * address at a time, so that a code is used once however many try at once.
 */
@Component
class Codes {
  /** Used or too old, a code is kept this long to be able to say so. */
  static final Duration KEPT = Duration.ofDays(1);

  /**
   * What to send, and for what.
   *
   * @param person who wants to move to the address; null for signing in
   * @param client the address of the client that asks
   */
  record Wish(
      Purpose purpose,
      Email email,
      @Nullable PersonId person,
      boolean shared,
      String landing,
      String client) {}

  /** A code that nobody has seen yet but its mail. */
  record Fresh(String digits, String link) {}

  /** What became of a try. */
  sealed interface Try {
    record Judged(Code.Verdict verdict, @Nullable Row row) implements Try {}

    record TooSoon(Duration left) implements Try {}
  }

  private final CodeSql sql;
  private final Limits limits;
  private final CodeMaker maker;
  private final Clock clock;

  Codes(CodeSql sql, Limits limits, CodeMaker maker, Clock clock) {
    this.sql = sql;
    this.limits = limits;
    this.maker = maker;
    this.clock = clock;
  }

  /** How long it is until another code can be sent, or nothing in the way. */
  Asked maySend(Wish wish) {
    var now = clock.instant();
    sql.oneAtATime(wish.email());
    var address = limits.waitAlone(Limit.UNUSED_FOR_ADDRESS, wish.email().value(), now);
    if (!address.isZero()) {
      return new Asked.SentBefore(address);
    }
    var client = limits.waitAlone(Limit.UNUSED_FROM_CLIENT, wish.client(), now);
    return client.isZero() ? new Asked.Sent() : new Asked.Wait(client);
  }

  /** Makes the code that is in force from now on. It counts as unused until it is used. */
  Fresh make(Wish wish) {
    var now = clock.instant();
    var fresh = new Fresh(maker.digits(), maker.link());
    var mac = maker.codeMac(wish.purpose(), wish.email(), wish.person(), fresh.digits());
    sql.put(
        wish.purpose(),
        new Row(
            wish.email(),
            wish.person(),
            mac,
            new Code(now, 0, null),
            wish.shared(),
            wish.landing()),
        maker.linkMacs(fresh.link()).getFirst());
    limits.count(Limit.UNUSED_FOR_ADDRESS, wish.email().value(), now);
    limits.count(Limit.UNUSED_FROM_CLIENT, wish.client(), now);
    return fresh;
  }

  /**
   * Tries a code of six digits; a right one is used up.
   *
   * @param person who enters it, where it matters; null for signing in
   */
  Try enter(Purpose purpose, Email email, @Nullable PersonId person, String digits, String client) {
    var now = clock.instant();
    sql.oneAtATime(email);
    var wait =
        longer(
            limits.wait(Limit.WRONG_FOR_ADDRESS, email.value(), now),
            limits.wait(Limit.WRONG_FROM_CLIENT, client, now));
    if (!wait.isZero()) {
      return new Try.TooSoon(wait);
    }
    var row = sql.inForce(purpose, email);
    // compared even where there is none, so that both take the same time
    boolean matches =
        maker.matches(purpose, email, person, digits, row.map(Row::codeMac).orElse(new byte[0]));
    var verdict = row.map(r -> r.code().typed(matches, now)).orElse(Code.Verdict.WRONG);
    if (verdict == Code.Verdict.WRONG) {
      sql.countWrong(purpose, email);
      limits.count(Limit.WRONG_FOR_ADDRESS, email.value(), now);
      limits.count(Limit.WRONG_FROM_CLIENT, client, now);
    }
    row.filter(_ -> verdict == Code.Verdict.RIGHT).ifPresent(r -> use(purpose, r, client));
    return new Try.Judged(verdict, row.orElse(null));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** What a link is worth, left as it is. */
  Optional<Row> look(String link) {
    return sql.byLink(maker.linkMacs(link));
  }

  /** Uses a link up. Neither waits nor wrong codes hold it up: nobody can guess one. */
  Try.Judged press(String link, String client) {
    var found = look(link);
    if (found.isEmpty()) {
      return new Try.Judged(Code.Verdict.WRONG, null);
    }
    sql.oneAtATime(found.get().email());
    // once more: somebody may have been quicker
    var row = look(link);
    var verdict = row.map(r -> r.code().opened(clock.instant())).orElse(Code.Verdict.WRONG);
    row.filter(_ -> verdict == Code.Verdict.RIGHT).ifPresent(r -> use(Purpose.SIGN_IN, r, client));
    return new Try.Judged(verdict, row.orElse(null));
  }

  /** Codes to sign in with at an address that is left behind. */
  void forget(String email) {
    sql.deleteToSignIn(email);
  }

  private void use(Purpose purpose, Row row, String client) {
    var email = row.email();
    sql.markUsed(purpose, email, clock.instant());
    limits.forget(Limit.WRONG_FOR_ADDRESS, email.value());
    limits.forget(Limit.UNUSED_FOR_ADDRESS, email.value());
    limits.uncount(Limit.UNUSED_FROM_CLIENT, client);
  }
}
