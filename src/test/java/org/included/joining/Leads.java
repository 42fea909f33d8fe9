package org.included.joining;

import java.util.Map;
import org.included.Walk;
import org.included.account.Newcomers;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Origin;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings;
import org.included.post.Workplaces;
import org.springframework.stereotype.Component;

/** Schools with somebody who leads training there, signed in, for tests: new ones each time. */
@Component
public class Leads {
  /** A school, and its SENCO's way through the site. */
  public record School(SettingId id, PersonId lead, Walk walk) {
    public String code() {
      var page = walk.post("/our-setting/joining/code", Map.of("at", id.toString()));
      return page.page().select(".inc-joincode").text();
    }
  }

  private final Newcomers newcomers;
  private final People people;
  private final Workplaces at;
  private final Standings standings;

  Leads(Newcomers newcomers, People people, Workplaces at, Standings standings) {
    this.newcomers = newcomers;
    this.people = people;
    this.at = at;
    this.standings = standings;
  }

  public School school(int port, String name) {
    var setting = at.school(name);
    var email = Newcomers.address();
    var walk = newcomers.signedIn(port, email);
    var lead = people.at(email).orElseThrow();
    at.post(lead, setting, "senco", Origin.LISTED);
    standings.giveOnEvidence(
        at.somebody("A steward"), lead, Kind.SENCO, new Scope.OfSetting(setting), "a letter");
    return new School(setting, lead, walk);
  }
}
