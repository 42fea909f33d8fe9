package org.included.joining;

import org.included.kernel.PersonId;
import org.included.kernel.PersonalData;
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

  /** What somebody made stays good: it is their setting's. */
  @Override
  public void erase(PersonId person) {
    codes.forget(person);
    claims.forget(person);
    ways.forgetForms(person);
  }
}
