package org.included.learning;

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

/** The one statement that a step costs. */
class StepSql {
  /**
   * What to write of one step.
   *
   * @param sealed the words; null to leave what is there
   * @param key of the form: its own repeats are always taken
   * @param revision what the form was shown; 0 for nothing
   * @param finish whether the step is done with this
   * @param place where to go on
   * @param minutes asked of the person by this step, and not asked, both added once
   * @param needed the steps that complete the module
   * @param retired pairs of a retired id and what took its place
   */
  record StepWrite(
      PersonId person,
      String module,
      String step,
      String edition,
      byte @Nullable [] sealed,
      String key,
      int revision,
      boolean finish,
      String place,
      int minutes,
      int notAsked,
      List<String> needed,
      List<Map.Entry<String, String>> retired,
      Instant now) {}

  /**
   * What came of it.
   *
   * @param revision of the words now; 0 where the step has none
   * @param unsure whether two first writes met and this one should be repeated
   */
  record Written(int revision, boolean finishedNow, boolean completedNow, boolean unsure) {}

  private final JdbcClient db;

  StepSql(JdbcClient db) {
    this.db = db;
  }

  /**
   * Writes a step: the row, the log and, where this was the last of what is needed, the completion,
   * in one statement. Empty when the words on the step are of another form than this one and newer
   * than it was shown: then nothing was written.
   */
  Optional<Written> write(StepWrite w) {
    var was = new ArrayList<String>();
    var heir = new ArrayList<String>();
    w.retired()
        .forEach(e -> {
          was.add(e.getKey());
          heir.add(e.getValue());
        });
    return db.sql(
            """
            with before as (
              select done from learning.learning
              where person = :person and module = :module
              for update
            ), kept as (
              insert into learning.learning as l
                (person, module, place, done, words, asked, not_asked, begun_at, touched_at)
              -- the count makes the row be looked at, and locked, before it is written
              select :person::uuid, :module, :place,
                case when :finish then array[:step]::text[] else '{}'::text[] end,
                case when :typed then jsonb_build_object(:step::text,
                  jsonb_build_object('n', 1, 'k', :key::text, 'e', :edition::text, 'w', :sealed::text))
                  else '{}'::jsonb end,
                case when :finish then :minutes else 0 end,
                case when :finish then :notAsked else 0 end,
                :now::timestamptz, :now::timestamptz
              from (select count(*) from before) looked
              on conflict (person, module) do update set
                place = excluded.place,
                done = case when :finish and not (:step = any (l.done))
                  then l.done || :step::text else l.done end,
                words = case when :typed then l.words || jsonb_build_object(:step::text,
                  jsonb_build_object('n', coalesce((l.words -> :step ->> 'n')::int, 0) + 1,
                    'k', :key::text, 'e', :edition::text, 'w', :sealed::text))
                  else l.words end,
                asked = l.asked + case when :step = any (l.done) then 0 else excluded.asked end,
                not_asked =
                  l.not_asked + case when :step = any (l.done) then 0 else excluded.not_asked end,
                touched_at = excluded.touched_at
              where not :typed
                or not jsonb_exists(l.words, :step)
                or l.words -> :step ->> 'k' = :key
                or (l.words -> :step ->> 'n')::int = :revision
              returning done, coalesce((words -> :step ->> 'n')::int, 0) as revision,
                xmax = 0 as inserted
            ), fresh as (
              select kept.*,
                :finish::boolean and (inserted
                  or exists (select from before where not (:step = any (before.done)))) as finished
              from kept
            ), completed as (
              insert into learning.completion (person, module, edition, rule, at)
              select :person::uuid, :module, :edition, :rule, :now::timestamptz from fresh
              where finished and :needed::text[] <@ (done || array(
                select r.heir from unnest(:was::text[], :heir::text[]) r (was, heir)
                where r.was = any (done)))
              on conflict do nothing
              returning 1
            ), logged as (
              insert into learning.learning_log (person, module, step, edition, what, minutes, at)
              select :person::uuid, :module, :step, :edition, 'finished', :minutes::int,
                :now::timestamptz
              from fresh where finished
              union all
              select :person::uuid, :module, :step, :edition, 'completed', 0, :now::timestamptz
              from completed
            )
            select revision, finished, exists (select from completed) as completed,
              not inserted and not exists (select from before) as unsure
            from fresh
            """)
        .param("person", w.person().value())
        .param("module", w.module())
        .param("step", w.step())
        .param("edition", w.edition())
        .param("typed", w.sealed() != null)
        .param("sealed", w.sealed() == null ? "" : Base64.getEncoder().encodeToString(w.sealed()))
        .param("key", w.key())
        .param("revision", w.revision())
        .param("finish", w.finish())
        .param("place", w.place())
        .param("minutes", w.minutes())
        .param("notAsked", w.notAsked())
        .param("rule", Completion.RULE)
        .param("needed", w.needed().toArray(String[]::new))
        .param("was", was.toArray(String[]::new))
        .param("heir", heir.toArray(String[]::new))
        .param("now", Timestamp.from(w.now()))
        .query((row, _) ->
            new Written(
                row.getInt("revision"),
                row.getBoolean("finished"),
                row.getBoolean("completed"),
                row.getBoolean("unsure")))
        .optional();
  }
}
