package org.included.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  public List<String> tables() {
    return List.of("register.intake");
  }

  @Override
  public List<Held> export(PersonId person) {
    return sql.sentBy(person).stream().map(RegisterPersonalData::held).toList();
  }

  private static Held held(Intake intake) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", intake.name());
    values.put("register", intake.source().words());
    values.put("sent", intake.sentAt().toString());
    return new Held("File of a register that you sent", values);
  }

  @Override
  public void erase(PersonId person) {
    sql.forgetWhoSent(person);
  }
}
