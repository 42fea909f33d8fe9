package org.included.practice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PracticePersonalData implements PersonalData {
  private final Practice practice;
  private final PracticeSql sql;

  PracticePersonalData(Practice practice, JdbcClient db) {
    this.practice = practice;
    this.sql = new PracticeSql(db);
  }

  @Override
  public Map<String, Reader> readers() {
    return Map.of("practice.plan.words", this::plan);
  }

  private Object plan(PersonId person, Map<String, Object> row) {
    var sealed = (byte[]) row.getOrDefault("words", new byte[0]);
    var module = row.getOrDefault("module", "").toString();
    var words = practice.open(person, module, row.getOrDefault("step", "").toString(), sealed);
    return Map.of(
        "plan", words(words.sentence()),
        "when it goes wrong", words(words.obstacle()),
        "cue", words.cue());
  }

  private static String words(List<Plan.Piece> pieces) {
    return pieces.stream().map(Plan.Piece::words).collect(Collectors.joining());
  }

  @Override
  public void erase(PersonId person) {
    sql.deleteAll(person);
  }
}
