package org.included.account;

import java.util.Map;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.springframework.stereotype.Component;

/** What others did that concerned a person; it goes with them, what they did themself stays. */
@Component
class AuditPersonalData implements PersonalData {
  private final AuditSql sql;

  AuditPersonalData(AuditSql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, Reader> readers() {
    return Map.of(
        "account.audit_log.act",
        (_, row) -> Audit.Act.valueOf(row.getOrDefault("act", "").toString()).words());
  }

  @Override
  public void erase(PersonId person) {
    sql.forget(person);
  }
}
