package org.included.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.included.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FeedbackSql {
  /** A step or card, and how often it was found useful. */
  record Useful(Spot spot, int taps) {}

  /**
   * An answer, as everybody may read it.
   *
   * @param heard the gravest of what was said
   */
  record Answered(Spot spot, Saying heard, Decision decided, String sentence, Instant at) {}

  private final JdbcClient db;

  FeedbackSql(JdbcClient db) {
    this.db = db;
  }

  /** Until the transaction ends, whoever writes about the same step or card waits. */
  void oneAtATime(Spot spot) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:spot, 0))")
        .param("spot", "feedback " + spot.path())
        .query((_, _) -> 0)
        .single();
  }

  void insertTap(Spot spot, String edition, Saying said, LocalDate day) {
    db.sql(
            """
            insert into feedback.tap_log (kind, slug, step, edition, said, on_day)
            values (:kind, :slug, :step, :edition, :said, :day)
            """)
        .param("kind", spot.kind().value())
        .param("slug", spot.slug())
        .param("step", spot.step())
        .param("edition", edition)
        .param("said", said.value())
        .param("day", day)
        .update();
  }

  boolean markedUnsafeOn(LocalDate day, Spot spot) {
    return db.sql(
            """
            select exists (
              select from feedback.tap_log
              where kind = :kind and slug = :slug and step = :step
                and said = 'unsafe' and on_day = :day)
            """)
        .param("kind", spot.kind().value())
        .param("slug", spot.slug())
        .param("step", spot.step())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Every step and card about which something was said since it was last changed or kept. */
  List<Heard> waiting() {
    return db.sql(
            """
            with answered as (
              select kind, slug, step,
                max(up_to) as covered,
                coalesce(max(up_to) filter (where decided <> 'looking'), 0) as closed,
                (array_agg(decided order by id desc))[1] as decided,
                max(at) as at
              from feedback.answer_log
              group by kind, slug, step
            )
            select t.kind, t.slug, t.step,
              (array_agg(t.edition order by t.id desc))[1] as edition,
              count(*) filter (where t.said = 'unsafe') as unsafe,
              count(*) filter (where t.said = 'unclear') as unclear,
              count(*) filter (where t.id > coalesce(a.covered, 0)) as fresh,
              min(t.on_day) filter (where t.said = 'unsafe' and t.id > coalesce(a.covered, 0))
                as unsafe_since,
              min(t.on_day) as first_day,
              max(t.on_day) as latest_day,
              max(t.id) as up_to,
              max(a.at) filter (where a.decided = 'looking') as looking_since
            from feedback.tap_log t
            left join answered a on a.kind = t.kind and a.slug = t.slug and a.step = t.step
            where t.said <> 'useful' and t.id > coalesce(a.closed, 0)
            group by t.kind, t.slug, t.step
            """)
        .query(FeedbackSql::heard)
        .list();
  }

  private static Heard heard(ResultSet row, int number) throws SQLException {
    var looking = row.getTimestamp("looking_since");
    return new Heard(
        spot(row),
        row.getString("edition"),
        row.getInt("unsafe"),
        row.getInt("unclear"),
        row.getInt("fresh"),
        row.getObject("unsafe_since", LocalDate.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("latest_day", LocalDate.class),
        row.getLong("up_to"),
        looking == null ? null : looking.toInstant());
  }

  private static Spot spot(ResultSet row) throws SQLException {
    return new Spot(
        Spot.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("slug"),
        row.getString("step"));
  }

  List<Useful> usefulSince(LocalDate day) {
    return db.sql(
            """
            select kind, slug, step, count(*) as taps
            from feedback.tap_log
            where said = 'useful' and on_day >= :day
            group by kind, slug, step
            order by taps desc, kind, slug, step
            """)
        .param("day", day)
        .query((row, _) -> new Useful(spot(row), row.getInt("taps")))
        .list();
  }

  /**
   * One statement: nothing is written where nothing waits any more, up to that tap.
   *
   * @return how many rows: 0 or 1
   */
  int insertAnswer(
      Spot spot, long upTo, Decision decided, String sentence, PersonId person, Instant now) {
    return db.sql(
            """
            insert into feedback.answer_log
              (kind, slug, step, up_to, heard, decided, sentence, person, at)
            select :kind, :slug, :step, :upTo,
              case when bool_or(said = 'unsafe') then 'unsafe' else 'unclear' end,
              :decided, :sentence, :person, :now
            from feedback.tap_log
            where kind = :kind and slug = :slug and step = :step
              and said <> 'useful' and id <= :upTo
              and id > (
                select coalesce(max(up_to), 0) from feedback.answer_log
                where kind = :kind and slug = :slug and step = :step and decided <> 'looking')
            having count(*) > 0
            """)
        .param("kind", spot.kind().value())
        .param("slug", spot.slug())
        .param("step", spot.step())
        .param("upTo", upTo)
        .param("decided", decided.value())
        .param("sentence", sentence)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whether the same was answered before: a form that was sent twice. */
  boolean answered(Spot spot, long upTo, Decision decided, String sentence, PersonId person) {
    return db.sql(
            """
            select exists (
              select from feedback.answer_log
              where kind = :kind and slug = :slug and step = :step and up_to = :upTo
                and decided = :decided and sentence = :sentence and person = :person)
            """)
        .param("kind", spot.kind().value())
        .param("slug", spot.slug())
        .param("step", spot.step())
        .param("upTo", upTo)
        .param("decided", decided.value())
        .param("sentence", sentence)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** What everybody may read, the newest first. */
  List<Answered> answers(int atMost) {
    return db.sql(
            """
            select kind, slug, step, heard, decided, sentence, at
            from feedback.answer_log
            where decided = 'changed' or sentence <> ''
            order by at desc, id desc
            limit :atMost
            """)
        .param("atMost", atMost)
        .query(FeedbackSql::answer)
        .list();
  }

  private static Answered answer(ResultSet row, int number) throws SQLException {
    return new Answered(
        spot(row),
        Saying.valueOf(row.getString("heard").toUpperCase(Locale.ROOT)),
        Decision.valueOf(row.getString("decided").toUpperCase(Locale.ROOT)),
        row.getString("sentence"),
        row.getTimestamp("at").toInstant());
  }

  void forget(PersonId person) {
    db.sql("select feedback.forget(:person)")
        .param("person", person.value())
        .query((_, _) -> 0)
        .single();
  }
}
