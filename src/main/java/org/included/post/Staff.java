package org.included.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.kernel.PersonId;
import org.included.kernel.SamePerson;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to the posts of a setting, as whoever leads it may see them: who works there, and
 * nothing about what they learn. Each verb asks first whether the caller leads the setting.
 */
@Component
public class Staff {
  /**
   * Somebody who works there, or says so.
   *
   * @param name null where they did not say what to call them
   * @param ends null while it lasts; may be still to come
   */
  public record Member(
      UUID post,
      PersonId person,
      @Nullable String name,
      RoleGroup roleGroup,
      Contract contract,
      LocalDate starts,
      @Nullable LocalDate ends,
      boolean confirmed) {}

  private final StaffSql sql;
  private final Standings standings;
  private final SamePerson same;
  private final Audit audit;
  private final Clock clock;

  Staff(StaffSql sql, Standings standings, SamePerson same, Audit audit, Clock clock) {
    this.sql = sql;
    this.standings = standings;
    this.same = same;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who has a confirmed post there today, by name.
   *
   * @throws org.included.kernel.NotFound if the viewer does not lead the setting
   */
  public List<Member> of(PersonId viewer, SettingId setting) {
    return sql.members(standings.led(viewer, setting), today(), true);
  }

  /**
   * The e-mail addresses of those who have a confirmed post there today and have one: to compare a
   * list that the setting has with who is there. No page shows them.
   *
   * @throws org.included.kernel.NotFound if the viewer does not lead the setting
   */
  public Map<PersonId, String> addresses(PersonId viewer, SettingId setting) {
    return sql.addresses(standings.led(viewer, setting), today());
  }

  /**
   * Who says that they work there, and nobody has confirmed it yet.
   *
   * @throws org.included.kernel.NotFound if the viewer does not lead the setting
   */
  public List<Member> waiting(PersonId viewer, SettingId setting) {
    return sql.members(standings.led(viewer, setting), today(), false);
  }

  /**
   * Somebody who leads the setting says that these people work there. From now on they count.
   *
   * @return how many were waiting
   * @throws org.included.kernel.NotFound if the caller does not lead the setting
   */
  @Transactional
  public int confirm(PersonId by, SettingId setting, List<UUID> posts) {
    var people = sql.confirm(standings.led(by, setting), posts, by, same.all(by), clock.instant());
    note(by, setting, Act.CONFIRMED_POST, "who works here", people);
    return people.size();
  }

  /**
   * These people do not work there: what they said is over, as if it had never counted.
   *
   * @return how many were waiting
   * @throws org.included.kernel.NotFound if the caller does not lead the setting
   */
  @Transactional
  public int decline(PersonId by, SettingId setting, List<UUID> posts) {
    var people = sql.decline(standings.led(by, setting), posts);
    note(by, setting, Act.DECLINED_POST, "who works here", people);
    return people.size();
  }

  /**
   * Somebody has left. From that day on the setting sees nothing of them.
   *
   * @param day today, or one that is still to come: what was seen on a day before cannot be unseen
   * @return whether there was such a post
   * @throws org.included.kernel.NotFound if the caller does not lead the setting
   */
  @Transactional
  public boolean left(PersonId by, SettingId setting, UUID post, LocalDate day) {
    var last = day.isBefore(today()) ? today() : day;
    var people = sql.left(standings.led(by, setting), post, last);
    note(by, setting, Act.ENDED_POST, "who works here", people);
    return !people.isEmpty();
  }

  private void note(
      PersonId by, SettingId setting, Act act, String purpose, List<PersonId> people) {
    if (!people.isEmpty()) {
      audit.write(by, standings.capacity(by, setting), act, purpose, setting, people);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
