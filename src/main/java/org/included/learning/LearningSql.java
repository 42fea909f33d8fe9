package org.included.learning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.included.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LearningSql {
  /**
   * The row of a person and module.
   *
   * @param words by step, only of the steps that were asked for
   */
  record Row(
      Progress progress,
      Map<String, SealedWords> words,
      int asked,
      int notAsked,
      Instant touchedAt,
      @Nullable Completion completion) {}

  /** What was typed on one step, as it lies in the row. The names are short: the row is wide. */
  record SealedWords(int revision, String key, String edition, byte[] sealed) {}

  /** One module of a person, as Today and the record list it. */
  record Listed(
      String module,
      Progress progress,
      int asked,
      int notAsked,
      Instant touchedAt,
      @Nullable Completion completion) {}

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
  private final JsonMapper json;

  LearningSql(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  Optional<Row> row(PersonId person, String module, List<String> steps) {
    return db.sql(
            """
            select l.place, l.done, l.asked, l.not_asked, l.touched_at,
              c.edition, c.rule, c.at,
              (select jsonb_object_agg(s, l.words -> s)
               from unnest(:steps) s
               where jsonb_exists(l.words, s)) as words
            from learning.learning l
            left join learning.completion c on c.person = l.person and c.module = l.module
            where l.person = :person and l.module = :module
            """)
        .param("person", person.value())
        .param("module", module)
        .param("steps", steps.toArray(String[]::new))
        .query((row, _) ->
            new Row(
                progress(row),
                words(row.getString("words")),
                row.getInt("asked"),
                row.getInt("not_asked"),
                row.getTimestamp("touched_at").toInstant(),
                completion(row, module)))
        .optional();
  }

  private Map<String, SealedWords> words(@Nullable String column) {
    if (column == null) {
      return Map.of();
    }
    var words = new HashMap<String, SealedWords>();
    json.readTree(column)
        .properties()
        .forEach(e -> words.put(e.getKey(), sealedWords(e.getValue())));
    return words;
  }

  private static SealedWords sealedWords(JsonNode node) {
    return new SealedWords(
        node.get("n").asInt(),
        node.get("k").asString(),
        node.get("e").asString(),
        Base64.getDecoder().decode(node.get("w").asString()));
  }

  List<Listed> modulesOf(PersonId person) {
    return db.sql(
            """
            select l.module, l.place, l.done, l.asked, l.not_asked, l.touched_at,
              c.edition, c.rule, c.at
            from learning.learning l
            left join learning.completion c on c.person = l.person and c.module = l.module
            where l.person = :person
            order by l.touched_at desc
            """)
        .param("person", person.value())
        .query((row, _) ->
            new Listed(
                row.getString("module"),
                progress(row),
                row.getInt("asked"),
                row.getInt("not_asked"),
                row.getTimestamp("touched_at").toInstant(),
                completion(row, row.getString("module"))))
        .list();
  }

  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(row.getString("place"), list(row.getArray("done")));
  }

  private static List<String> list(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private static @Nullable Completion completion(ResultSet row, String module) throws SQLException {
    var rule = row.getString("rule");
    return rule == null
        ? null
        : new Completion(
            module, row.getString("edition"), rule, row.getTimestamp("at").toInstant());
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
              values (:person, :module, :place,
                case when :finish then array[:step]::text[] else '{}' end,
                case when :typed then jsonb_build_object(:step::text,
                  jsonb_build_object('n', 1, 'k', :key::text, 'e', :edition::text, 'w', :sealed::text))
                  else '{}' end,
                case when :finish then :minutes else 0 end,
                case when :finish then :notAsked else 0 end,
                :now, :now)
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
                :finish and (inserted
                  or exists (select from before where not (:step = any (before.done)))) as finished
              from kept
            ), completed as (
              insert into learning.completion (person, module, edition, rule, at)
              select :person, :module, :edition, :rule, :now from fresh
              where finished and :needed::text[] <@ (done || array(
                select r.heir from unnest(:was::text[], :heir::text[]) r (was, heir)
                where r.was = any (done)))
              on conflict do nothing
              returning 1
            ), logged as (
              insert into learning.learning_log (person, module, step, edition, what, minutes, at)
              select :person, :module, :step, :edition, 'finished', :minutes, :now
              from fresh where finished
              union all
              select :person, :module, :step, :edition, 'completed', 0, :now from completed
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

  void insertFeedback(String module, String step, String edition, String said, LocalDate day) {
    db.sql(
            """
            insert into learning.step_feedback_log (module, step, edition, said, on_day)
            values (:module, :step, :edition, :said, :day)
            """)
        .param("module", module)
        .param("step", step)
        .param("edition", edition)
        .param("said", said)
        .param("day", day)
        .update();
  }

  /** Everything typed in a module, of every step; for the person's own download. */
  Map<String, SealedWords> allWords(PersonId person, String module) {
    return db.sql(
            """
            select words::text from learning.learning where person = :person and module = :module
            """)
        .param("person", person.value())
        .param("module", module)
        .query((row, _) -> words(row.getString(1)))
        .optional()
        .orElse(Map.of());
  }

  void erase(PersonId person) {
    for (var table : List.of("learning.learning", "learning.completion")) {
      db.sql("delete from " + table + " where person = :person")
          .param("person", person.value())
          .update();
    }
    db.sql("select learning.forget(:person)")
        .param("person", person.value())
        .query((_, _) -> 0)
        .single();
  }
}
