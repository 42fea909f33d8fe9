package org.included.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When steps were finished, and what stays of that when people go. */
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
        .query(TimesSql::finished)
        .list();
  }

  /** Everything that the person finished in the module, by time. */
  List<Sittings.Finished> finishedBy(PersonId person, String module) {
    return db.sql(
            """
            select f.person, f.step, f.minutes, f.at, l.begun_at
            from learning.learning_log f
            join learning.learning l on l.person = f.person and l.module = f.module
            where f.person = :person and f.module = :module and f.what = 'finished'
            order by f.at, f.id
            """)
        .param("person", person.value())
        .param("module", module)
        .query(TimesSql::finished)
        .list();
  }

  private static Sittings.Finished finished(ResultSet row, int number) throws SQLException {
    return new Sittings.Finished(
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("step"),
        row.getInt("minutes"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("begun_at").toInstant());
  }

  /** Times of people who are gone: by chance so many, and always the same, where there are more. */
  List<Sittings.Left> leftIn(String module) {
    return db.sql(
            """
            select step, asked, seconds from learning.left_time
            where module = :module order by id limit :lines
            """)
        .param("module", module)
        .param("lines", MOST_PEOPLE * 10)
        .query((row, _) ->
            new Sittings.Left(
                row.getString("step"),
                row.getInt("asked"),
                Duration.ofSeconds(row.getLong("seconds"))))
        .list();
  }

  void leave(String module, List<Sittings.Left> left) {
    for (var one : left) {
      db.sql(
              """
              insert into learning.left_time (module, step, asked, seconds)
              values (:module, :step, :asked, :seconds)
              """)
          .param("module", module)
          .param("step", one.step())
          .param("asked", one.asked())
          .param("seconds", one.time().toSeconds())
          .update();
    }
  }
}
