package org.included.post;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.setting.Directory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settings with people who work in them, for tests: new ones each time. */
@Component
public class Workplaces {
  private final People people;
  private final Posts posts;
  private final Standings standings;
  private final Directory directory;
  private final JdbcClient owner;
  private final Clock clock;

  Workplaces(
      People people,
      Posts posts,
      Standings standings,
      Directory directory,
      @Qualifier("migrateDataSource") DataSource migrate,
      Clock clock) {
    this.people = people;
    this.posts = posts;
    this.standings = standings;
    this.directory = directory;
    this.owner = JdbcClient.create(migrate);
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public SettingId school(String name) {
    return directory.open(name, "primary");
  }

  /** A trust with a uid of its own, as a register would have brought it. */
  public String trust() {
    var uid = UUID.randomUUID().toString();
    owner.sql("insert into setting.trust (uid, name) values (?, 'A trust')").param(uid).update();
    return uid;
  }

  /** An authority with a code of its own. */
  public String authority() {
    var code = UUID.randomUUID().toString();
    owner
        .sql("insert into setting.authority (code, name, region) values (?, 'A council', 'There')")
        .param(code)
        .update();
    return code;
  }

  public SettingId in(String trust, SettingId setting) {
    owner
        .sql("update setting.setting set trust = ? where id = ?")
        .params(trust, setting.value())
        .update();
    return setting;
  }

  public SettingId under(String authority, SettingId setting) {
    owner
        .sql("update setting.setting set authority = ? where id = ?")
        .params(authority, setting.value())
        .update();
    return setting;
  }

  /** Gives it a number of its own, by which stewards and leads find it. */
  public String numbered(SettingId setting) {
    var urn = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    owner
        .sql("update setting.setting set register = 'schools', urn = ? where id = ?")
        .params(urn, setting.value())
        .update();
    return urn;
  }

  /** As the register says it, of no school that followed. */
  public void closed(SettingId setting) {
    owner
        .sql("update setting.setting set status = 'closed', closed = ? where id = ?")
        .params(Date.valueOf(today()), setting.value())
        .update();
  }

  /** Somebody of this name without a post. */
  public PersonId somebody(String name) {
    return people.create(name);
  }

  /** Somebody whose post there was confirmed a year ago. */
  public PersonId confirmed(String name, SettingId setting, String roleGroup) {
    var person = people.create(name);
    post(person, setting, roleGroup, Origin.LISTED);
    return person;
  }

  /** Somebody who says that they work there. */
  public PersonId unconfirmed(String name, SettingId setting, String roleGroup) {
    var person = people.create(name);
    post(person, setting, roleGroup, Origin.CODE);
    return person;
  }

  public void post(PersonId person, SettingId setting, String roleGroup, Origin origin) {
    posts.takeUp(
        person, setting, roleGroup, Contract.EMPLOYED, today().minusYears(1), origin, null);
  }

  /** A head with standing, as the programme gives it. */
  public PersonId head(String name, SettingId setting) {
    return withStanding(name, setting, Kind.HEAD, "leader");
  }

  /** A SENCO with standing, as the programme gives it. */
  public PersonId senco(String name, SettingId setting) {
    return withStanding(name, setting, Kind.SENCO, "senco");
  }

  private PersonId withStanding(String name, SettingId setting, Kind kind, String roleGroup) {
    var person = confirmed(name, setting, roleGroup);
    standings.giveOnEvidence(
        somebody("A steward"), person, kind, new Scope.OfSetting(setting), "a letter");
    return person;
  }

  public PersonId leadOfTrust(String uid) {
    var person = somebody("A trust lead");
    standings.giveOnEvidence(
        somebody("A steward"), person, Kind.TRUST_LEAD, new Scope.OfTrust(uid), "a letter");
    return person;
  }

  public PersonId leadOfAuthority(String code) {
    var person = somebody("A council lead");
    standings.giveOnEvidence(
        somebody("A steward"), person, Kind.AUTHORITY_LEAD, new Scope.OfAuthority(code), "it");
    return person;
  }
}
