package org.included.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a step costs: one statement, which is a transaction of its own where nothing else has to be
 * kept with it.
 */
class StepSql {
  /**
   * What is typed on a step.
   *
   * @param sealed the words
   * @param key of the form: its own repeats are always taken
   * @param revision what the form was shown; 0 for nothing
   */
  record Typed(byte[] sealed, String key, int revision) {}

  /**
   * What to write of one step.
   *
   * @param typed null to leave what is there
   */
  record Write(
      PersonId person,
      String module,
      String step,
      String edition,
      @Nullable Typed typed,
      Instant now) {}

  /**
   * What more there is to write of a step that is done with this.
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
   * What came of it.
   *
   * @param revision of the words now; 0 where the step has none
   */
  record Written(int revision, boolean completedNow) {}

  /**
   * The row. What is new comes in as {@code excluded}, each value once: its words are an object
   * with the one step, or empty. Words of another form than this one, newer than it was shown, are
   * left alone, and no row comes back.
   */
  private static final String ROW =
      """
      insert into learning.learning as l (person, module, place, done, words, asked, not_asked,
        begun_at, touched_at, just_done)
      select :person, :module, :place, :done::text[], :words::jsonb, :minutes, :notAsked, now, now,
        :finished
      from (select :now::timestamptz as now) moment
      on conflict (person, module) do update set
        place = excluded.place,
        done = case when excluded.done <@ l.done then l.done else l.done || excluded.done end,
        words = l.words || jsonb_set(excluded.words, array[:step, 'n'],
          to_jsonb(coalesce((l.words -> :step ->> 'n')::int, 0) + 1), false),
        asked = l.asked + case when excluded.done <@ l.done then 0 else excluded.asked end,
        not_asked = l.not_asked
          + case when excluded.done <@ l.done then 0 else excluded.not_asked end,
        touched_at = excluded.touched_at,
        just_done = case when excluded.done <@ l.done then '' else excluded.just_done end
      where excluded.words = '{}'
        or not jsonb_exists(l.words, :step)
        or l.words -> :step ->> 'k' = excluded.words -> :step ->> 'k'
        or (l.words -> :step ->> 'n')::int = :revision
      returning coalesce((l.words -> :step ->> 'n')::int, 0) as revision\
      """;

  private static final String SAVE = ROW + ", false as completed";

  /** The row, the log and, where this was the last of what is needed, the completion. */
  private static final String FINISH =
      "with kept as ("
          + ROW
          + """
          , person, module, done, just_done, touched_at
          ), fresh as (
            select kept.*, :edition as edition from kept where just_done <> ''
          ), completed as (
            insert into learning.completion (person, module, edition, rule, at)
            select person, module, edition, :rule, touched_at from fresh
            where :needed::text[] <@ (done || array(
              select r.heir from unnest(:was::text[], :heir::text[]) r (was, heir) where r.was = any (done)))
            on conflict do nothing
            returning 1
          ), logged as (
            insert into learning.learning_log (person, module, step, edition, what, minutes, at)
            select person, module, just_done, edition, 'finished', :minutes, touched_at from fresh
            union all
            select person, module, just_done, edition, 'completed', 0, touched_at
            from fresh where exists (select from completed)
          )
          select revision, exists (select from completed) as completed from kept\
          """;

  private final JdbcClient db;
  private final JsonMapper json;

  StepSql(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Keeps what is typed so far. Empty where other words are there: then nothing was written. */
  Optional<Written> save(Write w) {
    return row(SAVE, w, w.step(), new String[0], 0, 0, "").query(StepSql::written).optional();
  }

  /** Keeps what is typed, and the step is done. Empty as with {@link #save}. */
  Optional<Written> finish(Write w, Finish f) {
    var was = new ArrayList<String>();
    var heir = new ArrayList<String>();
    f.retired()
        .forEach(e -> {
          was.add(e.getKey());
          heir.add(e.getValue());
        });
    return row(FINISH, w, f.place(), new String[] {w.step()}, f.minutes(), f.notAsked(), w.step())
        .param("edition", w.edition())
        .param("rule", Completion.RULE)
        .param("needed", f.needed().toArray(String[]::new))
        .param("was", was.toArray(String[]::new))
        .param("heir", heir.toArray(String[]::new))
        .query(StepSql::written)
        .optional();
  }

  private JdbcClient.StatementSpec row(
      String sql,
      Write w,
      String place,
      String[] done,
      int minutes,
      int notAsked,
      String finished) {
    return db.sql(sql)
        .param("person", w.person().value())
        .param("module", w.module())
        .param("step", w.step())
        .param("words", words(w))
        .param("revision", w.typed() == null ? 0 : w.typed().revision())
        .param("place", place)
        .param("done", done)
        .param("minutes", minutes)
        .param("notAsked", notAsked)
        .param("finished", finished)
        .param("now", Timestamp.from(w.now()));
  }

  /** As {@link LearningSql} reads them; n is 1 until there is an earlier one to count from. */
  private String words(Write w) {
    var typed = w.typed();
    return typed == null
        ? "{}"
        : json.writeValueAsString(
            Map.of(
                w.step(),
                Map.of(
                    "n",
                    1,
                    "k",
                    typed.key(),
                    "e",
                    w.edition(),
                    "w",
                    Base64.getEncoder().encodeToString(typed.sealed()))));
  }

  private static Written written(ResultSet row, int number) throws SQLException {
    return new Written(row.getInt("revision"), row.getBoolean("completed"));
  }
}
