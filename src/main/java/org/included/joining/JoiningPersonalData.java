package org.included.joining;

import java.util.Map;
import java.util.UUID;
import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
import org.included.kernel.SettingId;
import org.springframework.stereotype.Component;

/** Which codes, slips and invitations somebody made or took up; the posts are elsewhere. */
@Component
class JoiningPersonalData implements PersonalData {
  private final JoinCodeSql codes;
  private final ClaimSql claims;
  private final WaySql ways;

  JoiningPersonalData(JoinCodeSql codes, ClaimSql claims, WaySql ways) {
    this.codes = codes;
    this.claims = claims;
    this.ways = ways;
  }

  @Override
  public Map<String, Reader> readers() {
    return Map.of(
        "joining.code.setting", (_, row) -> setting(row),
        "joining.claim.setting", (_, row) -> setting(row));
  }

  private String setting(Map<String, Object> row) {
    return row.get("setting") instanceof UUID id
        ? ways.workplace(new SettingId(id)).map(Way.Workplace::name).orElse("")
        : "";
  }

  /** What somebody made stays good: it is their setting's. */
  @Override
  public void erase(PersonId person) {
    codes.forget(person);
    claims.forget(person);
    ways.forgetForms(person);
  }
}
