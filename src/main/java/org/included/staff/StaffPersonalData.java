package org.included.staff;

import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

/** Those who brought a list in. Whom it names, joining keeps until they come. */
@Component
class StaffPersonalData implements PersonalData {
  private final Drafts drafts;
  private final StaffIntakeSql intakes;

  StaffPersonalData(Drafts drafts, StaffIntakeSql intakes) {
    this.drafts = drafts;
    this.intakes = intakes;
  }

  @Override
  public Map<String, Reader> readers() {
    return Map.of("staff.intake.setting", (_, row) -> intakes.settingName(row.get("setting")));
  }

  @Override
  public void erase(PersonId person) {
    drafts.forget(person);
    intakes.forget(person);
  }
}
