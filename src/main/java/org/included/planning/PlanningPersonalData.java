package org.included.planning;

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
  public void erase(PersonId person) {
    sql.forget(person);
  }
}
