package org.included.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.included.kernel.SafeCount;
import org.springframework.stereotype.Component;

/** How many teams have used the ten minutes of a module, and who was in the room. */
@Component
public class Headcounts {
  /** How far back they look. */
  public static final int DAYS = 90;

  /** The people of one role group, named as in the form that they were counted with. */
  public record Heads(String roleGroup, SafeCount people) {}

  /**
   * What was counted of one module: as whoever led typed it, so nobody has confirmed it.
   *
   * @param heads of the groups that were there, in the order of the form
   */
  public record Teams(SafeCount teams, List<Heads> heads) {}

  private final HeadcountSql sql;
  private final Clock clock;

  Headcounts(HeadcountSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Of the last {@link #DAYS} days, today too. One query. */
  public Teams lately(String module) {
    var counted = sql.counted(module, LocalDate.now(clock).minusDays(DAYS - 1));
    return new Teams(
        new SafeCount(counted.teams()),
        counted.people().entrySet().stream()
            .map(g -> new Heads(g.getKey().words(), new SafeCount(g.getValue())))
            .toList());
  }
}
