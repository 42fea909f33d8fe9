package org.included.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
  public List<String> tables() {
    return List.of("staff.draft", "staff.intake", "staff.entry");
  }

  @Override
  public List<Held> export(PersonId person) {
    var brought =
        entries.broughtInBy(person).stream()
            .map(at ->
                new Held("People you added from a staff list", Map.of("when", at.toString())));
    var named =
        entries.naming(person).stream()
            .map(n ->
                new Held(
                    "A staff list that names you",
                    Map.of(
                        "setting", n.setting(),
                        "work", n.roleGroup(),
                        "since", n.since().toString())));
    return Stream.concat(brought, named).toList();
  }

  @Override
  public void erase(PersonId person) {
    drafts.forget(person);
    entries.forget(person);
  }
}
