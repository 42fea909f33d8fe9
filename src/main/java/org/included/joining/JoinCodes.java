package org.included.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.included.account.Audit.Act;
import org.included.joining.DerivedCodes.Kind;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Standings;
import org.included.setting.Terms;
import org.included.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one code in force for a setting, which its leads make, show and change. */
@Component
class JoinCodes {
  /**
   * A code.
   *
   * @param grouped as people read it
   * @param until the last day on which it is good
   */
  record JoinCode(String grouped, LocalDate until) {
    String lastDay() {
      return DAY.format(until);
    }

    /** The address that stands on the poster as a picture, and that leads pass on. */
    String link(Caller caller) {
      return caller.site() + "/join?code=" + grouped;
    }
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** Whoever makes a code in the last days of a term makes it for the next one. */
  static final Period NEARLY_OVER = Period.ofDays(14);

  private final JoinCodeSql sql;
  private final DerivedCodes codes;
  private final Terms terms;
  private final Standings standings;
  private final Ids ids;
  private final Clock clock;

  JoinCodes(
      JoinCodeSql sql, DerivedCodes codes, Terms terms, Standings standings, Ids ids, Clock clock) {
    this.sql = sql;
    this.codes = codes;
    this.terms = terms;
    this.standings = standings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Empty where none was made, it has ended, or the keys that it was made under are gone. */
  Optional<JoinCode> of(SettingId setting) {
    return sql.inForce(setting, LocalDate.now(clock)).flatMap(this::shown);
  }

  private Optional<JoinCode> shown(JoinCodeSql.Row row) {
    return codes
        .of(Kind.SETTING, row.id(), row.mac())
        .map(code -> new JoinCode(Kind.SETTING.grouped(code), row.until()));
  }

  /** A new code; the one before ends at once. The caller leads the setting. */
  @Transactional
  void make(SettingId setting, PersonId by) {
    var now = clock.instant();
    var id = ids.next();
    sql.alone(setting);
    sql.end(setting, now);
    var until = terms.termEnd(setting, LocalDate.now(clock).plus(NEARLY_OVER));
    sql.insert(new JoinCodeSql.Row(id, codes.macOfNew(Kind.SETTING, id), until), setting, by, now);
    standings.note(by, setting, Act.MADE_JOIN_CODE, Claims.PURPOSE);
  }

  /** Ends the code, and makes no other. The caller leads the setting. */
  @Transactional
  void end(SettingId setting, PersonId by) {
    sql.alone(setting);
    if (sql.end(setting, clock.instant())) {
      standings.note(by, setting, Act.ENDED_JOIN_CODE, Claims.PURPOSE);
    }
  }
}
