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
  public List<String> tables() {
    return List.of("practice.plan");
  }

  @Override
  public List<Held> export(PersonId person) {
    return practice.plansOf(person).stream()
        .map(p ->
            new Held(
                "Plan",
                Map.of(
                    "module", p.module(),
                    "plan", words(p.sentence()),
                    "when it goes wrong", words(p.obstacle()),
                    "cue", p.cue(),
                    "changed at", p.changedAt().toString())))
        .toList()
        .reversed();
  }

  private static String words(List<Plan.Piece> pieces) {
    return pieces.stream().map(Plan.Piece::words).collect(Collectors.joining());
  }

  @Override
  public void erase(PersonId person) {
    sql.deleteAll(person);
  }
}
