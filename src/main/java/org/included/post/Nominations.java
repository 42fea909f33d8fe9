package org.included.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to the view with names: a head promises the staff what it is not used for, and
 * nominates at most two people. It is open for those two, while the promise of a present head
 * stands.
 */
@Component
public class Nominations {
  /** Of a setting; the database holds it too. */
  public static final int MOST = 2;

  /**
   * Somebody whom the head chose.
   *
   * @param name null where they did not say what to call them
   */
  public record Nominee(UUID id, PersonId person, @Nullable String name, Instant since) {}

  /** What came of a nomination. */
  public enum Nominating {
    NOMINATED,
    /** They are nominated already. */
    WERE_ALREADY,
    /** They have no confirmed post there. */
    NOT_ON_STAFF,
    /** The promise comes first. */
    NO_PROMISE,
    /** There are two. */
    NO_PLACE
  }

  private final NominationSql sql;
  private final Standings standings;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Nominations(NominationSql sql, Standings standings, Audit audit, Ids ids, Clock clock) {
    this.sql = sql;
    this.standings = standings;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** The promise that holds today: all staff may read it. */
  public Optional<Promise> promise(SettingId setting) {
    return sql.promise(setting, today());
  }

  /** Whom the head nominated: all staff may read it. */
  public List<Nominee> of(SettingId setting) {
    return sql.nominees(setting, today());
  }

  /** Whether the view with names is open for the person today. */
  public boolean mayLook(PersonId person, SettingId setting) {
    return sql.mayLook(person, setting, today());
  }

  /**
   * A head signs the promise; signing again changes nothing.
   *
   * @throws NotFound if the person is no head there
   */
  @Transactional
  public void promise(PersonId head, SettingId setting) {
    asHead(head, setting);
    sql.withdrawLeft(setting, head, clock.instant(), today());
    if (sql.sign(ids.next(), setting, head, Promise.WORDING, clock.instant())) {
      note(head, setting, Act.SIGNED_PROMISE, "so that staff know", standings.staff(setting));
    }
  }

  /**
   * A head takes the promise back: nobody sees names from now on, unless another head has signed.
   *
   * @throws NotFound if the person is no head there
   */
  @Transactional
  public void withdraw(PersonId head, SettingId setting) {
    asHead(head, setting);
    if (sql.withdraw(setting, head, clock.instant())) {
      note(head, setting, Act.WITHDREW_PROMISE, "so that staff know", standings.staff(setting));
    }
  }

  /**
   * A head nominates somebody of the staff, perhaps themself.
   *
   * @throws NotFound if the person is no head there
   */
  @Transactional
  public Nominating nominate(PersonId head, SettingId setting, PersonId nominee) {
    asHead(head, setting);
    if (promise(setting).isEmpty()) {
      return Nominating.NO_PROMISE;
    }
    if (!standings.staff(setting).contains(nominee)) {
      return Nominating.NOT_ON_STAFF;
    }
    sql.endOfLeavers(setting, today(), clock.instant());
    var there = sql.nominees(setting, today());
    if (there.stream().anyMatch(n -> n.person().equals(nominee))) {
      return Nominating.WERE_ALREADY;
    }
    if (!sql.nominate(ids.next(), setting, nominee, head, clock.instant())) {
      return Nominating.NO_PLACE;
    }
    note(head, setting, Act.NOMINATED, "the view with names", List.of(nominee));
    return Nominating.NOMINATED;
  }

  /**
   * A head ends a nomination, or the nominated person does.
   *
   * @return whether it was there
   */
  @Transactional
  public boolean end(PersonId by, SettingId setting, UUID nomination) {
    var there =
        sql.nominees(setting, today()).stream().filter(n -> n.id().equals(nomination)).findFirst();
    if (there.isEmpty()
        || !(there.get().person().equals(by) || standings.isHead(by, setting))
        || !sql.end(nomination, clock.instant())) {
      return false;
    }
    note(by, setting, Act.ENDED_NOMINATION, "the view with names", List.of(there.get().person()));
    return true;
  }

  private void asHead(PersonId person, SettingId setting) {
    if (!standings.isHead(person, setting)) {
      throw new NotFound();
    }
  }

  private void note(
      PersonId by, SettingId setting, Act act, String purpose, List<PersonId> people) {
    audit.write(by, standings.capacity(by, setting), act, purpose, setting, people);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
