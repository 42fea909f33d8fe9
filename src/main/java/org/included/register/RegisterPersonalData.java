package org.included.register;

import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

/** Who sent a file of a register. The file itself is public. */
@Component
class RegisterPersonalData implements PersonalData {
  private final IntakeSql sql;

  RegisterPersonalData(IntakeSql sql) {
    this.sql = sql;
  }

  @Override
  public void erase(PersonId person) {
    sql.forgetWhoSent(person);
  }
}
