package org.included.account;

import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

/** That two accounts are one human being. The other account keeps all that is its own. */
@Component
class LinkingPersonalData implements PersonalData {
  private final Linking linking;

  LinkingPersonalData(Linking linking) {
    this.linking = linking;
  }

  @Override
  public List<String> tables() {
    return List.of("account.link_log", "account.same_person", "account.link_code");
  }

  @Override
  public List<Held> export(PersonId person) {
    return linking.all(person).stream()
        .skip(1)
        .map(other ->
            new Held("Another account of yours, linked with this one", Map.of("its id", other)))
        .toList();
  }

  @Override
  public void erase(PersonId person) {
    linking.forget(person);
  }
}
