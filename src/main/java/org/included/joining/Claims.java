package org.included.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.included.account.Audit.Act;
import org.included.kernel.Ids;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.included.post.Posts;
import org.included.post.Standings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slips and letters, as the leads of a setting make them and take them back. */
@Component
class Claims {
  /** As many slips as are made at once: ten sheets of A4. */
  static final int MOST_AT_ONCE = 80;

  /** What leads make codes, slips and letters for, as the trail has it. */
  static final String PURPOSE = "getting people in";

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
  private final Standings standings;
  private final Ids ids;
  private final Clock clock;

  Claims(ClaimSql sql, DerivedCodes codes, Posts posts, Standings standings, Ids ids, Clock clock) {
    this.sql = sql;
    this.codes = codes;
    this.posts = posts;
    this.standings = standings;
    this.ids = ids;
    this.clock = clock;
  }

  /** A slip for each name. The caller leads the setting. */
  @Transactional
  void makeSlips(SettingId setting, PersonId by, List<String> names, String roleGroup) {
    var work = Work.as(roleGroup);
    var made = make(setting, by, names.stream().map(name -> new Expected(name, "", work)).toList());
    standings.note(by, setting, Act.MADE_SLIPS, PURPOSE + ", " + made.size());
  }

  /**
   * A letter for each who has an address, and a slip for each who has none, in the caller's
   * transaction.
   *
   * @return those that were made: not for an address with an open letter for the same work
   */
  List<Claim> make(SettingId setting, PersonId by, List<Expected> people) {
    var now = clock.instant();
    sql.forgetTypedOver(setting, now);
    var fresh = people.stream().map(expected -> fresh(setting, by, expected, now)).toList();
    var made = Set.copyOf(sql.insert(fresh, now));
    return fresh.stream().filter(claim -> made.contains(claim.id())).toList();
  }

  private Claim fresh(SettingId setting, PersonId by, Expected expected, Instant now) {
    var id = ids.next();
    boolean letter = !expected.email().isEmpty();
    var kind = letter ? DerivedCodes.Kind.LETTER : DerivedCodes.Kind.SLIP;
    return new Claim(
        id,
        setting,
        codes.macOfNew(kind, id),
        letter,
        JoinForm.shortened(expected.name()),
        letter ? expected.email() : null,
        expected.work(),
        by,
        now.plus(Claim.LIFE),
        null,
        null,
        null);
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
                words.getOrDefault(claim.work().roleGroup(), claim.work().roleGroup()),
                DAY.format(claim.until().atZone(clock.getZone()))))
        .toList();
  }

  List<Expected> expected(SettingId setting) {
    return sql.expected(setting, clock.instant());
  }

  int withdraw(SettingId setting, List<UUID> claims) {
    return sql.withdraw(setting, claims, clock.instant());
  }

  /** Takes one back; nobody can take it up any more. The caller leads the setting. */
  @Transactional
  void withdraw(SettingId setting, PersonId by, UUID claim) {
    if (sql.withdraw(setting, List.of(claim), clock.instant()) > 0) {
      standings.note(by, setting, Act.WITHDREW_CLAIM, PURPOSE);
    }
  }
}
