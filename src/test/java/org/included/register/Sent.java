package org.included.register;

import java.time.Clock;
import java.time.LocalDate;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.springframework.stereotype.Component;

/** A file of a register that somebody sent, for tests. */
@Component
public class Sent {
  private final IntakeSql sql;
  private final Ids ids;
  private final Clock clock;

  Sent(IntakeSql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  public void by(PersonId person) {
    sql.insert(ids.next(), person, "a.csv", Source.SCHOOLS, LocalDate.EPOCH, 10, clock.instant());
  }
}
