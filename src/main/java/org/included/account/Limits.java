package org.included.account;

import java.time.Duration;
import java.time.Instant;
import org.included.kernel.Keys;
import org.springframework.stereotype.Component;

/** Counts failures by the fingerprint of whom they concern, in the caller's transaction. */
@Component
class Limits {
  private final FailureSql sql;
  private final Keys keys;

  Limits(FailureSql sql, Keys keys) {
    this.sql = sql;
    this.keys = keys;
  }

  /**
   * @param whose an e-mail address or a client's address, as the limit says
   */
  Duration wait(Limit limit, String whose, Instant now) {
    return limit.wait(sql.of(subject(limit, whose)), now);
  }

  /** The same; others who ask about the same wait until the transaction ends. */
  Duration waitAlone(Limit limit, String whose, Instant now) {
    return limit.wait(sql.lock(subject(limit, whose)), now);
  }

  void count(Limit limit, String whose, Instant now) {
    var subject = subject(limit, whose);
    sql.set(subject, limit.oneMore(sql.lock(subject), now));
  }

  void uncount(Limit limit, String whose) {
    var subject = subject(limit, whose);
    sql.set(subject, limit.oneLess(sql.lock(subject)));
  }

  void forget(Limit limit, String whose) {
    sql.forget(subject(limit, whose));
  }

  private byte[] subject(Limit limit, String whose) {
    return keys.fingerprints(Keys.Purpose.LIMIT, limit + " " + whose).getFirst();
  }
}
