package org.included.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class LearningPersonalData implements PersonalData {
  private final Learning learning;
  private final LearningSql sql;

  LearningPersonalData(Learning learning, JdbcClient db, JsonMapper json) {
    this.learning = learning;
    this.sql = new LearningSql(db, json);
  }

  @Override
  public List<String> tables() {
    return List.of("learning.learning", "learning.completion", "learning.learning_log");
  }

  @Override
  public List<Held> export(PersonId person) {
    var held = new ArrayList<Held>();
    for (var begun : learning.begunIn(person).reversed()) {
      var values = new LinkedHashMap<String, Object>();
      values.put("module", begun.module());
      values.put("place", begun.progress().place());
      values.put("steps done", begun.progress().done());
      values.put("minutes asked", begun.asked());
      values.put("minutes not asked", begun.notAsked());
      values.put("last here", begun.touchedAt().toString());
      var completion = begun.completion();
      if (completion != null) {
        values.put("finished", completion.at().toString());
        values.put("by the rule", completion.rule());
      }
      values.put("what you chose and wrote", learning.wordsOf(person, begun.module()));
      held.add(new Held("Module", values));
    }
    return held;
  }

  @Override
  public void erase(PersonId person) {
    sql.erase(person);
  }
}
