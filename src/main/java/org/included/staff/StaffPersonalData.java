package org.included.staff;

import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

/** Those whom a list names and those who brought it in. */
@Component
class StaffPersonalData implements PersonalData {
  private final Drafts drafts;
  private final EntrySql entries;

  StaffPersonalData(Drafts drafts, EntrySql entries) {
    this.drafts = drafts;
    this.entries = entries;
  }

  @Override
  public Map<String, Reader> readers() {
    return Map.of(
        "staff.entry.setting", (_, row) -> entries.settingName(row.get("setting")),
        "staff.intake.setting", (_, row) -> entries.settingName(row.get("setting")));
  }

  @Override
  public void erase(PersonId person) {
    drafts.forget(person);
    entries.forget(person);
  }
}
