package org.included.account;

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
  public void erase(PersonId person) {
    linking.forget(person);
  }
}
