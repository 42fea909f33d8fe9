package org.included.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Override
  public List<String> tables() {
    return List.of("joining.code", "joining.claim", "joining.sent_form");
  }

  @Override
  public List<Held> export(PersonId person) {
    var held = new ArrayList<Held>();
    for (var line : codes.madeBy(person)) {
      held.add(
          new Held(
              "A join code that you made",
              Map.of("when", line.at(), "setting", line.settingName())));
    }
    for (var line : claims.of(person)) {
      var what = line.letter() ? "An invitation" : "A slip to join";
      held.add(
          new Held(
              what + (line.made() ? " that you made" : " that you took up"),
              Map.of("when", line.at(), "setting", line.settingName())));
    }
    return held;
  }

  /** What somebody made stays good: it is their setting's. */
  @Override
  public void erase(PersonId person) {
    codes.forget(person);
    claims.forget(person);
    ways.forgetForms(person);
  }
}
