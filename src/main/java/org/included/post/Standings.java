package org.included.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.included.account.Audit;
import org.included.account.Audit.Act;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.SamePerson;
import org.included.kernel.SettingId;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standing.Source;
import org.included.web.Allow;
import org.included.web.Warrants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to standing: who may act for a setting, a trust or an authority. It is given by
 * DfE Sign-in, by a lead of the trust or authority, or by programme staff who saw evidence; never
 * by the person. Of a setting it holds only while they have a confirmed post there without a gap,
 * so that with the post it ends by itself, and does not come back with them. Whoever gives it
 * vouches for the post as well: in a setting that nobody leads yet there is nobody else to confirm
 * it.
 */
@Component
public class Standings implements Warrants {
  /** What came of giving standing. */
  public sealed interface Giving {
    record Given() implements Giving {}

    /** They have it already. */
    record HadIt() implements Giving {}

    /** Nobody gives standing to themself. */
    record NotToYourself() implements Giving {}

    /** They have no post in that setting, and have not said that they work there. */
    record NotOnStaff() implements Giving {}

    /** The giver has no say over that setting. */
    record NotYours() implements Giving {}
  }

  private final StandingSql sql;
  private final SamePerson same;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Standings(StandingSql sql, SamePerson same, Audit audit, Ids ids, Clock clock) {
    this.sql = sql;
    this.same = same;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public boolean holds(PersonId person, Allow.Who who) {
    return switch (who) {
      case LEAD -> !ledBy(person).isEmpty();
      case GROUP_LEAD -> of(person).stream().anyMatch(s -> !s.kind().ofSetting());
      case EVERYBODY, PERSON, AUTHOR, REGISTRAR, STEWARD, AUDITOR, APPOINTER, ADMINISTRATOR ->
          false;
    };
  }

  /** What the person stands for today. */
  public List<Standing> of(PersonId person) {
    return sql.of(person, today());
  }

  /** The settings that the person may act for today, as head, SENCO or lead, or nominated. */
  public List<SettingId> ledBy(PersonId person) {
    return sql.ledBy(person, today());
  }

  /**
   * The setting, if the person may act for it today.
   *
   * @throws NotFound if not, which looks as if there were no such setting
   */
  public SettingId led(PersonId person, SettingId setting) {
    if (!ledBy(person).contains(setting)) {
      throw new NotFound();
    }
    return setting;
  }

  /** Whether the person is a head of the setting today. */
  public boolean isHead(PersonId person, SettingId setting) {
    return sql.at(setting, today()).stream()
        .anyMatch(s -> s.kind() == Kind.HEAD && s.person().equals(person));
  }

  /** Who stands for the setting today: all its staff may read it. */
  public List<Standing> at(SettingId setting) {
    return sql.at(setting, today());
  }

  /** As what a person acts for a setting, in words for the audit trail. */
  public String capacity(PersonId person, SettingId setting) {
    return sql.at(setting, today()).stream()
            .filter(s -> s.person().equals(person))
            .map(s -> s.kind().words())
            .findFirst()
            .orElse("nominated")
        + ", "
        + sql.nameOf(setting);
  }

  /**
   * Writes down what a lead changed about the setting, for all who stand for it to read.
   *
   * @param purpose what for, in words
   */
  @Transactional
  public void note(PersonId by, SettingId setting, Act act, String purpose) {
    var leads = at(setting).stream().map(Standing::person).distinct().toList();
    audit.write(by, capacity(by, setting), act, purpose, setting, leads);
  }

  /**
   * A lead of the trust or authority gives standing of one of its settings to somebody on its
   * staff.
   *
   * @param kind one of a setting
   */
  @Transactional
  public Giving give(PersonId by, PersonId to, Kind kind, SettingId setting) {
    var belongs = sql.belongs(setting);
    var through =
        of(by).stream().flatMap(s -> Standing.through(s.scope(), belongs).stream()).findFirst();
    if (through.isEmpty()) {
      return new Giving.NotYours();
    }
    return give(by, to, kind, new Scope.OfSetting(setting), through.get(), "");
  }

  /**
   * Programme staff give standing on evidence. The caller's route is for stewards only.
   *
   * @param evidence what they saw, in words; not blank
   */
  @Transactional
  public Giving giveOnEvidence(PersonId by, PersonId to, Kind kind, Scope scope, String evidence) {
    if (evidence.isBlank()) {
      throw new IllegalArgumentException("standing is given on evidence");
    }
    return give(by, to, kind, scope, Source.PROGRAMME, evidence.strip());
  }

  /** DfE Sign-in said so. Where they have no confirmed post there, the caller has given one. */
  @Transactional
  public Giving giveByDfeSignIn(PersonId to, Kind kind, Scope scope) {
    return give(null, to, kind, scope, Source.DFE_SIGN_IN, "");
  }

  private Giving give(
      @Nullable PersonId by, PersonId to, Kind kind, Scope scope, Source source, String evidence) {
    if (kind.ofSetting() != scope.single().isPresent()) {
      throw new IllegalArgumentException(kind + " of " + scope);
    }
    if (by != null && same.all(by).contains(to)) {
      return new Giving.NotToYourself();
    }
    var setting = scope.single().orElse(null);
    if (setting != null
        && !sql.isStaff(to, setting, today())
        && !sql.vouch(to, setting, by, clock.instant(), today())) {
      return new Giving.NotOnStaff();
    }
    if (setting != null) {
      sql.endLeft(to, setting, clock.instant(), today());
    }
    var standing = new Standing(ids.next(), to, kind, scope, source, by, evidence, clock.instant());
    if (!sql.insert(standing)) {
      return new Giving.HadIt();
    }
    audit.write(
        by,
        source == Source.DFE_SIGN_IN ? source.words() : "for " + source.words(),
        Act.GAVE_STANDING,
        purpose(kind, scope),
        setting,
        concerned(to, setting));
    return new Giving.Given();
  }

  /**
   * Takes standing back. Whoever could give it can, and the person themself.
   *
   * @param steward whether the caller's route is for stewards
   * @return whether it was there to take, and theirs to take
   */
  @Transactional
  public boolean end(PersonId by, UUID standing, boolean steward) {
    Optional<Standing> there = sql.standing(standing);
    if (there.isEmpty() || !(steward || mayEnd(by, there.get()))) {
      return false;
    }
    if (sql.end(standing, by, clock.instant())) {
      var was = there.get();
      audit.write(
          by,
          steward ? "for the programme" : by.equals(was.person()) ? "themself" : "its lead",
          Act.ENDED_STANDING,
          purpose(was.kind(), was.scope()),
          was.scope().single().orElse(null),
          concerned(was.person(), was.scope().single().orElse(null)));
      return true;
    }
    return false;
  }

  /** Everybody who has a confirmed post there today. */
  List<PersonId> staff(SettingId setting) {
    return sql.staff(setting, today());
  }

  private String purpose(Kind kind, Scope scope) {
    var words = kind.words() + ", " + sql.nameOf(scope);
    return scope.single().isPresent() ? words + ", so that staff know" : words;
  }

  /** All staff of a setting are told who stands for it, by a line that each of them can read. */
  private Set<PersonId> concerned(PersonId person, @Nullable SettingId setting) {
    var concerned = new LinkedHashSet<>(Set.of(person));
    if (setting != null) {
      concerned.addAll(staff(setting));
    }
    return concerned;
  }

  private boolean mayEnd(PersonId by, Standing standing) {
    if (standing.person().equals(by)) {
      return true;
    }
    return standing
        .scope()
        .single()
        .map(sql::belongs)
        .filter(belongs ->
            of(by).stream().anyMatch(s -> Standing.through(s.scope(), belongs).isPresent()))
        .isPresent();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
