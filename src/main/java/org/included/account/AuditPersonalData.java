package org.included.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

/** What others did that concerned a person; it goes with them, what they did themself stays. */
@Component
class AuditPersonalData implements PersonalData {
  private static final int ALL = Integer.MAX_VALUE;

  private final AuditSql sql;

  AuditPersonalData(AuditSql sql) {
    this.sql = sql;
  }

  @Override
  public List<String> tables() {
    return List.of("account.audit_log");
  }

  @Override
  public List<Held> export(PersonId person) {
    return sql.about(person, ALL).reversed().stream().map(AuditPersonalData::held).toList();
  }

  private static Held held(Audit.Line line) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("when", line.at());
    values.put("as", line.capacity());
    values.put("what", line.act().words());
    values.put("what for", line.purpose());
    return new Held("What others did that concerned you", values);
  }

  @Override
  public void erase(PersonId person) {
    sql.forget(person);
  }
}
