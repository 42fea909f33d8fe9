package org.included.learning;

import java.util.List;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log says of when steps were finished. */
@Component
class TimesSql {
  /** Enough for a working day of one authority, and for the country's last few minutes. */
  private static final int LATEST_LINES = 20_000;

  /** A median of so many does not move much with one more. */
  private static final int MOST_PEOPLE = 500;

  /** More than any module has steps. */
  private static final int MOST_LINES_OF_ONE = 100;

  private final JdbcClient db;

  TimesSql(JdbcClient db) {
    this.db = db;
  }

  /**
   * Everything in the module that was finished by those who finished something in it lately, by
   * person and time. What it costs is bounded by the three numbers above, however many people there
   * are: the end of the log by its primary key, and then the lines of a few hundred people.
   */
  List<Sittings.Finished> finishedIn(String module) {
    return db.sql(
            """
            with latest as materialized (
              select id, person, module from learning.learning_log order by id desc limit :lines
            ), people as materialized (
              select person from latest where module = :module
              group by person order by max(id) desc limit :people
            )
            select p.person, f.step, f.minutes, f.at, l.begun_at
            from people p
            -- "lateral" with a limit: row by row through an index, whatever the planner expects
            cross join lateral (
              select begun_at from learning.learning
              where person = p.person and module = :module limit 1) l
            cross join lateral (
              select id, step, minutes, at from learning.learning_log
              where person = p.person and module = :module and what = 'finished'
              order by at desc limit :each) f
            order by p.person, f.at, f.id
            """)
        .param("lines", LATEST_LINES)
        .param("module", module)
        .param("people", MOST_PEOPLE)
        .param("each", MOST_LINES_OF_ONE)
        .query((row, _) ->
            new Sittings.Finished(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("step"),
                row.getInt("minutes"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("begun_at").toInstant()))
        .list();
  }
}
