package org.included.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to the audit trail: who looked at whom, and who changed what about whom. Whoever
 * shows people by name writes first and shows after; where writing fails, there is no page.
 */
@Component
public class Audit {
  /** What was done, in the words in which the persons concerned read it. Never rename one. */
  public enum Act {
    LOOKED_AT_STAFF("looked at who works there"),
    LOOKED_AT_TRAINING("looked at who has begun the core training"),
    LOOKED_AT_TRAIL("looked through the audit trail"),
    LOOKED_AT_DUTIES("looked at who administers what"),
    LOOKED_UP_ACCOUNT("learned from your address that you have an account"),
    CONFIRMED_POST("confirmed that you work there"),
    COMPARED_STAFF_LIST("compared a staff list with who works there"),
    ADDED_STAFF_LIST("added people from a staff list"),
    UNDID_STAFF_LIST("took back people from a staff list"),
    DECLINED_POST("said that you do not work there"),
    ENDED_POST("noted that you have left"),
    GAVE_STANDING("gave standing"),
    ENDED_STANDING("ended standing"),
    NOMINATED("nominated for the view with names"),
    ENDED_NOMINATION("ended a nomination"),
    MADE_JOIN_CODE("made a code for everybody to join with"),
    ENDED_JOIN_CODE("ended the code to join with"),
    MADE_SLIPS("made slips to join with"),
    INVITED("sent an invitation"),
    WITHDREW_CLAIM("took back a slip or an invitation"),
    CHANGED_TERMS("changed the setting’s own term dates"),
    CHANGED_MAY_STOP("changed the line about what staff may stop"),
    SIGNED_PROMISE("signed the promise to staff"),
    WITHDREW_PROMISE("withdrew the promise to staff"),
    GAVE_DUTY("gave an administrative duty"),
    ENDED_DUTY("ended an administrative duty"),
    TOOK_REGISTER("took in a register"),
    ADDED_SETTING("added a place that no register lists"),
    CLOSED_SETTING("closed a place that no register lists"),
    REOPENED_SETTING("opened a place again that no register lists"),
    LINKED("linked two accounts of yours"),
    UNLINKED("took the link between two accounts of yours back"),
    EXPORTED("downloaded the audit trail");

    private final String words;

    Act(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One line.
   *
   * @param id ordered by time
   * @param by null where a service did it, or somebody who has closed their account since
   * @param byName what they are called, null where they did not say
   * @param capacity as what they did it, in words
   * @param purpose what for, in words
   * @param setting null where it is about no single one
   * @param subjects how many people it concerns
   */
  public record Line(
      UUID id,
      Instant at,
      @Nullable PersonId by,
      @Nullable String byName,
      String capacity,
      Act act,
      String purpose,
      @Nullable SettingId setting,
      int subjects) {}

  private final AuditSql sql;
  private final Ids ids;
  private final Clock clock;

  Audit(AuditSql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Writes a line, in the caller's transaction where there is one.
   *
   * @param by null where a service did it
   * @param capacity as what, in words: "head, Ashgrove Primary"
   * @param purpose what for; never anything about what was seen
   * @param subjects whom it concerns; may be nobody
   */
  @Transactional(propagation = Propagation.REQUIRED)
  public void write(
      @Nullable PersonId by,
      String capacity,
      Act act,
      String purpose,
      @Nullable SettingId setting,
      Collection<PersonId> subjects) {
    sql.insert(ids.next(), clock.instant(), by, capacity, act, purpose, setting, subjects);
  }

  /** What concerned the person, the latest first. For themself. */
  public List<Line> about(PersonId person, int most) {
    return about(List.of(person), most);
  }

  /**
   * The same for somebody with several accounts: a line about two of them is about one person.
   *
   * @param accounts all of one person
   */
  public List<Line> about(List<PersonId> accounts, int most) {
    return sql.about(accounts, most);
  }

  /**
   * The whole trail before one of its lines, the latest first. For auditors, whose reading is
   * itself written down by their page.
   *
   * @param line null for the latest
   */
  public List<Line> before(@Nullable UUID line, int most) {
    return sql.before(line, most);
  }
}
