package org.included.planning;

import java.util.List;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

/** Who said a setting's line; the line itself is the setting's. */
@Component
class PlanningPersonalData implements PersonalData {
  private final MayStopSql sql;

  PlanningPersonalData(MayStopSql sql) {
    this.sql = sql;
  }

  @Override
  public List<String> tables() {
    return List.of("planning.may_stop");
  }

  @Override
  public List<Held> export(PersonId person) {
    return sql.saidBy(person);
  }

  @Override
  public void erase(PersonId person) {
    sql.forget(person);
  }
}
