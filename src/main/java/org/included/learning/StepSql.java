package org.included.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The one statement that a step costs, for one person or for many at once. */
class StepSql {
  /** A person's row of a module. A statement can write each row once. */
  record Row(PersonId person, String module) {}

  /**
   * What is typed on a step.
   *
   * @param sealed the words
   * @param key of the form: its own repeats are always taken
   * @param revision what the form was shown; 0 for nothing
   */
  record Typed(byte[] sealed, String key, int revision) {}

  /**
   * What follows from a step that is done.
   *
   * @param place where to go on
   * @param minutes asked of the person by this step, and not asked, both added once
   * @param needed the steps that complete the module
   * @param retired pairs of a retired id and what took its place
   */
  record Finish(
      String place,
      int minutes,
      int notAsked,
      List<String> needed,
      List<Map.Entry<String, String>> retired) {}

  /**
   * What to write of one step.
   *
   * @param typed null to leave what is there
   * @param finish null while the step is not done
   */
  record Write(
      PersonId person,
      String module,
      String step,
      String edition,
      @Nullable Typed typed,
      @Nullable Finish finish) {
    Row row() {
      return new Row(person, module);
    }

    private <T> T ifFinished(Function<Finish, T> of, T otherwise) {
      return finish == null ? otherwise : of.apply(finish);
    }
  }

  /**
   * What came of it.
   *
   * @param revision of the words now; 0 where the step has none
   */
  record Written(int revision, boolean completedNow) {}

  private final JdbcClient db;
  private final JsonMapper json;

  StepSql(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * Writes steps of different rows: the row, the log and, where this was the last of what is
   * needed, the completion. A row is missing from the answer when the words on its step are of
   * another form than this one and newer than it was shown: then nothing was written there.
   *
   * <p>What is new of a row comes in as {@code excluded}: its words are an object with the one
   * step, or empty; its step is in {@code done} where it is done, and otherwise it is the place.
   */
  Map<Row, Written> write(List<Write> writes, Instant now) {
    var written = new HashMap<Row, Written>();
    db.sql(
            """
            with given as (
              select * from unnest(:person::uuid[], :module::text[], :step::text[],
                  :edition::text[], :place::text[], :done::text[], :words::text[],
                  :minutes::int[], :notAsked::int[], :needed::text[], :was::text[], :heir::text[])
                g (person, module, step, edition, place, done, words, minutes, not_asked, needed,
                  was, heir)
            ), kept as (
              insert into learning.learning as l
                (person, module, place, done, words, asked, not_asked, begun_at, touched_at,
                 just_done)
              select person, module, place, array_remove(array[done], ''), words::jsonb,
                minutes, not_asked, :now::timestamptz, :now::timestamptz, done
              from given
              on conflict (person, module) do update set
                place = excluded.place,
                done = case when excluded.done <@ l.done then l.done
                  else l.done || excluded.done end,
                words = l.words || jsonb_set(excluded.words,
                  array[coalesce(excluded.done[1], excluded.place), 'n'],
                  to_jsonb(1 + coalesce(
                    (l.words -> coalesce(excluded.done[1], excluded.place) ->> 'n')::int, 0)),
                  false),
                asked = l.asked + case when excluded.done <@ l.done then 0 else excluded.asked end,
                not_asked = l.not_asked
                  + case when excluded.done <@ l.done then 0 else excluded.not_asked end,
                touched_at = excluded.touched_at,
                just_done = case when excluded.done <@ l.done then '' else excluded.just_done end
              where excluded.words = '{}'
                or not jsonb_exists(l.words, coalesce(excluded.done[1], excluded.place))
                -- the same form, or the words that it was shown: n counts from those
                or l.words #> array[coalesce(excluded.done[1], excluded.place), 'k']
                  = excluded.words #> array[coalesce(excluded.done[1], excluded.place), 'k']
                or (l.words -> coalesce(excluded.done[1], excluded.place) ->> 'n')::int + 1
                  = (excluded.words -> coalesce(excluded.done[1], excluded.place) ->> 'n')::int
              returning person, module, done, words, just_done
            ), fresh as (
              select k.person, k.module, k.done, g.step, g.edition, g.minutes,
                string_to_array(g.needed, ' ') as needed,
                string_to_array(g.was, ' ') as was, string_to_array(g.heir, ' ') as heir
              from kept k join given g using (person, module)
              where k.just_done <> ''
            ), completed as (
              insert into learning.completion (person, module, edition, rule, at)
              select person, module, edition, :rule, :now::timestamptz from fresh
              where needed <@ (done || array(
                select r.heir from unnest(was, heir) r (was, heir) where r.was = any (done)))
              on conflict do nothing
              returning person, module
            ), logged as (
              insert into learning.learning_log (person, module, step, edition, what, minutes, at)
              select person, module, step, edition, 'finished', minutes, :now::timestamptz
              from fresh
              union all
              select person, module, step, edition, 'completed', 0, :now::timestamptz
              from fresh join completed using (person, module)
            )
            select k.person, k.module, coalesce((k.words -> g.step ->> 'n')::int, 0) as revision,
              c.person is not null as completed
            from kept k join given g using (person, module)
              left join completed c using (person, module)
            """)
        .param("person", all(writes, UUID[]::new, w -> w.person().value()))
        .param("module", all(writes, String[]::new, Write::module))
        .param("step", all(writes, String[]::new, Write::step))
        .param("edition", all(writes, String[]::new, Write::edition))
        .param("place", all(writes, String[]::new, w -> w.ifFinished(Finish::place, w.step())))
        .param("done", all(writes, String[]::new, w -> w.ifFinished(_ -> w.step(), "")))
        .param("words", all(writes, String[]::new, this::words))
        .param("minutes", all(writes, Integer[]::new, w -> w.ifFinished(Finish::minutes, 0)))
        .param("notAsked", all(writes, Integer[]::new, w -> w.ifFinished(Finish::notAsked, 0)))
        .param("needed", all(writes, String[]::new, w -> w.ifFinished(f -> ids(f.needed()), "")))
        .param("was", all(writes, String[]::new, w -> retired(w, Map.Entry::getKey)))
        .param("heir", all(writes, String[]::new, w -> retired(w, Map.Entry::getValue)))
        .param("rule", Completion.RULE)
        .param("now", Timestamp.from(now))
        .query((ResultSet row) -> {
          written.put(row(row), new Written(row.getInt("revision"), row.getBoolean("completed")));
        });
    return written;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(new PersonId(row.getObject("person", UUID.class)), row.getString("module"));
  }

  private static <T> T[] all(List<Write> writes, IntFunction<T[]> array, Function<Write, T> of) {
    return writes.stream().map(of).toArray(array);
  }

  /** As {@link LearningSql} reads them. */
  private String words(Write w) {
    var typed = w.typed();
    return typed == null
        ? "{}"
        : json.writeValueAsString(
            Map.of(
                w.step(),
                Map.of(
                    "n",
                    typed.revision() + 1,
                    "k",
                    typed.key(),
                    "e",
                    w.edition(),
                    "w",
                    Base64.getEncoder().encodeToString(typed.sealed()))));
  }

  private static String retired(Write w, Function<Map.Entry<String, String>, String> end) {
    return w.ifFinished(f -> ids(f.retired().stream().map(end).toList()), "");
  }

  /** No id has a blank in it. */
  private static String ids(List<String> ids) {
    return String.join(" ", ids);
  }
}
