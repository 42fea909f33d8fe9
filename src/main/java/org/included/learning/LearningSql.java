package org.included.learning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
