package org.included.learning;

import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class LearningPersonalData implements PersonalData {
  private final Learning learning;
  private final LearningSql sql;
  private final TimesSql times;

  LearningPersonalData(Learning learning, TimesSql times, JdbcClient db, JsonMapper json) {
    this.learning = learning;
    this.times = times;
    this.sql = new LearningSql(db, json);
  }

  @Override
  public Map<String, Reader> readers() {
    return Map.of(
        "learning.learning.words",
        (person, row) -> learning.wordsOf(person, row.getOrDefault("module", "").toString()));
  }

  /** How long steps took stays, as nobody's: the times that authors read do not change. */
  @Override
  public void erase(PersonId person) {
    for (var begun : learning.begunIn(person)) {
      times.leave(begun.module(), Sittings.left(times.finishedBy(person, begun.module())));
    }
    sql.erase(person);
  }
}
