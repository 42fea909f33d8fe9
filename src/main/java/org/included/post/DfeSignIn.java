package org.included.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.included.account.Organisation;
import org.included.account.OrganisationListener;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Standing.Kind;
import org.included.post.Standing.Scope;
import org.included.post.Standings.Giving;
import org.included.setting.Directory;
import org.included.setting.Register;
import org.springframework.stereotype.Component;

/**
 * What DfE Sign-in vouches for becomes a confirmed post, and standing where it names a role. It
 * says for which organisation somebody acts and not what they work as: so without a role, a post
 * that they said themself is confirmed, and none is made up.
 */
@Component
class DfeSignIn implements OrganisationListener {
  /** Codes of roles, as an operator names them in DfE Sign-in, and what they are here. */
  static final Map<String, Kind> ROLES =
      Map.of(
          "head", Kind.HEAD,
          "senco", Kind.SENCO,
          "training-lead", Kind.LEAD,
          "trust-lead", Kind.TRUST_LEAD,
          "council-lead", Kind.AUTHORITY_LEAD);

  private final Directory directory;
  private final Posts posts;
  private final StandingSql sql;
  private final Standings standings;
  private final Clock clock;

  DfeSignIn(Directory directory, Posts posts, StandingSql sql, Standings standings, Clock clock) {
    this.directory = directory;
    this.posts = posts;
    this.sql = sql;
    this.standings = standings;
    this.clock = clock;
  }

  @Override
  public Heard vouched(PersonId person, Organisation organisation, Set<String> roles) {
    var scope = scope(organisation);
    if (scope.isEmpty()) {
      return Heard.UNKNOWN;
    }
    var kinds = kinds(roles, scope.get());
    var given = new ArrayList<Boolean>();
    scope.get().single().ifPresent(setting -> given.add(post(person, setting, kinds)));
    for (var kind : kinds) {
      given.add(standings.giveByDfeSignIn(person, kind, scope.get()) instanceof Giving.Given);
    }
    return given.contains(true) ? Heard.GIVEN : Heard.NOTHING_NEW;
  }

  private Optional<Scope> scope(Organisation organisation) {
    return switch (organisation.category()) {
      case ESTABLISHMENT -> setting(organisation, Register.SCHOOLS);
      case EARLY_YEARS_SETTING -> setting(organisation, Register.EARLY_YEARS);
      case FURTHER_EDUCATION ->
          Optional.ofNullable(organisation.ukprn())
              .flatMap(directory::withUkprn)
              .map(Scope.OfSetting::new);
      case MULTI_ACADEMY_TRUST, SINGLE_ACADEMY_TRUST ->
          Optional.ofNullable(organisation.uid())
              .filter(uid -> directory.trustCalled(uid).isPresent())
              .map(Scope.OfTrust::new);
      case LOCAL_AUTHORITY ->
          Optional.ofNullable(organisation.authorityCode())
              .filter(code -> directory.authorityCalled(code).isPresent())
              .map(Scope.OfAuthority::new);
      case OTHER -> Optional.empty();
    };
  }

  private Optional<Scope> setting(Organisation organisation, Register register) {
    return Optional.ofNullable(organisation.urn())
        .flatMap(urn -> directory.withNumber(register, urn))
        .map(Scope.OfSetting::new);
  }

  /** Those that fit: a role of a trust says nothing in a school, and the other way round. */
  private static List<Kind> kinds(Set<String> roles, Scope scope) {
    return roles.stream()
        .map(role -> ROLES.get(role.toLowerCase(Locale.ROOT)))
        .filter(kind ->
            kind != null
                && switch (scope) {
                  case Scope.OfSetting _ -> kind.ofSetting();
                  case Scope.OfTrust _ -> kind == Kind.TRUST_LEAD;
                  case Scope.OfAuthority _ -> kind == Kind.AUTHORITY_LEAD;
                })
        .sorted()
        .toList();
  }

  /** Whether they have a confirmed post there now which they had not before. */
  private boolean post(PersonId person, SettingId setting, List<Kind> kinds) {
    var today = LocalDate.now(clock);
    if (sql.isStaff(person, setting, today)) {
      return false;
    }
    if (sql.vouch(person, setting, null, clock.instant(), today)) {
      return true;
    }
    if (kinds.isEmpty()) {
      return false;
    }
    var group = kinds.contains(Kind.HEAD) ? RoleGroup.LEADER : RoleGroup.SENCO;
    posts.takeUp(person, setting, group, Contract.EMPLOYED, today, Origin.SIGNED_IN, null);
    return true;
  }
}
