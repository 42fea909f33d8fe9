package org.included.joining;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slips and letters, as the leads of a setting make them and take them back. */
@Component
class Claims {
  /** As many slips as are made at once: ten sheets of A4. */
  static final int MOST_AT_ONCE = 80;

  /**
   * One that can still be taken up, as its lead sees it.
   *
   * @param code as people read it; empty where the keys that it was made under are gone
   * @param roleGroup in words
   * @param until the day on which it is over
   */
  record Shown(Claim claim, String code, String roleGroup, String until) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final ClaimSql sql;
  private final DerivedCodes codes;
  private final Posts posts;
  private final Ids ids;
  private final Clock clock;

  Claims(ClaimSql sql, DerivedCodes codes, Posts posts, Ids ids, Clock clock) {
    this.sql = sql;
    this.codes = codes;
    this.posts = posts;
    this.ids = ids;
    this.clock = clock;
  }

  /** A slip for each name. The caller leads the setting. */
  @Transactional
  void makeSlips(SettingId setting, PersonId by, List<String> names, String roleGroup) {
    for (var name : names) {
      make(setting, by, name, null, roleGroup);
    }
  }

  /**
   * One claim, in the caller's transaction.
   *
   * @param email where its letter goes, as it is kept; null for a slip
   * @return empty if that address has an open letter of the setting
   */
  Optional<Claim> make(
      SettingId setting, PersonId by, String name, @Nullable String email, String roleGroup) {
    var now = clock.instant();
    boolean letter = email != null;
    var id = ids.next();
    var kind = letter ? DerivedCodes.Kind.LETTER : DerivedCodes.Kind.SLIP;
    var claim =
        new Claim(
            id,
            setting,
            codes.macOfNew(kind, id),
            letter,
            name,
            email,
            roleGroup,
            by,
            now.plus(Claim.LIFE),
            null,
            null,
            null);
    if (letter) {
      sql.forgetTypedOver(setting, now);
    }
    return sql.insert(claim, now) ? Optional.of(claim) : Optional.empty();
  }

  /** What the link of a letter carries, or a slip. */
  Optional<String> code(Claim claim) {
    return codes.of(claim.kind(), claim.id(), claim.mac());
  }

  List<Shown> open(SettingId setting, boolean letters) {
    var words = new HashMap<String, String>();
    posts.roleGroups().forEach(group -> words.put(group.code(), group.words()));
    return sql.open(setting, letters, clock.instant()).stream()
        .map(claim ->
            new Shown(
                claim,
                code(claim).map(claim.kind()::grouped).orElse(""),
                words.getOrDefault(claim.roleGroup(), claim.roleGroup()),
                DAY.format(claim.until().atZone(clock.getZone()))))
        .toList();
  }

  /** Takes one back; nobody can take it up any more. The caller leads the setting. */
  @Transactional
  void withdraw(SettingId setting, UUID claim) {
    sql.withdraw(setting, claim, clock.instant());
  }
}
