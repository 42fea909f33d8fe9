package org.included.setting;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.included.kernel.Ids;
import org.included.kernel.SettingId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to settings as the public registers list them. */
@Component
public class Directory {
  /** Fewer than so many may always be gone: small registers change by a large part. */
  private static final int FEW = 50;

  /** Beyond one in so many, somebody has to say that it is right. */
  private static final int ONE_IN = 20;

  private final DirectorySql sql;
  private final SettingSql lookUp;
  private final LinkSql linked;
  private final FinderSql found;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  Directory(
      DirectorySql sql,
      SettingSql lookUp,
      LinkSql linked,
      FinderSql found,
      ApplicationEventPublisher events,
      Ids ids) {
    this.sql = sql;
    this.lookUp = lookUp;
    this.linked = linked;
    this.found = found;
    this.events = events;
    this.ids = ids;
  }

  /** The setting that somebody means by a number, with or without “URN” before it. */
  public Numbered numbered(String typed) {
    var number = Numbered.Typed.of(typed);
    return new Numbered(
        lookUp.withNumber(number.number()).stream()
            .filter(found -> number.register() == null || found.register() == number.register())
            .toList());
  }

  /** The setting with this number in this register; schools' numbers and Ofsted's overlap. */
  public Optional<SettingId> withNumber(Register register, String urn) {
    return lookUp.withNumber(register, urn);
  }

  /** The setting with this number in the register of learning providers; empty if several have. */
  public Optional<SettingId> withUkprn(String ukprn) {
    return lookUp.withUkprn(ukprn);
  }

  /**
   * A new setting that no register lists. For demonstrations; people add one with {@link Unlisted}.
   *
   * @param phase the slug of its phase; null for a place of work that has none, such as a council
   */
  @Transactional
  public SettingId open(String name, @Nullable String phase) {
    var id = new SettingId(ids.next());
    lookUp.insertSetting(id, name, phase, "", "");
    found.announce();
    return id;
  }

  /** The setting of this name, the oldest if there are several. For demonstrations. */
  public Optional<SettingId> called(String name) {
    return lookUp.settingCalled(name);
  }

  /**
   * The name of a trust, if there is one.
   *
   * @param uid the group's UID in the register
   */
  public Optional<String> trustCalled(String uid) {
    return lookUp.trustCalled(uid);
  }

  /**
   * The name of a local authority, if there is one.
   *
   * @param code three figures of the education department
   */
  public Optional<String> authorityCalled(String code) {
    return lookUp.authorityCalled(code);
  }

  /** Codes of authorities by their names; of two of one name, the one in England. */
  public Map<String, String> authoritiesByName() {
    return sql.authoritiesByName();
  }

  /** Codes of all authorities that are known, former ones and invented ones too. */
  public Set<String> authorities() {
    return sql.authorities();
  }

  /** Codes of the authorities that England has today, each of which has a region. */
  public Set<String> authoritiesOfEngland() {
    return sql.authoritiesOfEngland();
  }

  /**
   * Waits until nobody else, on any node, takes anything in, and keeps others waiting until the end
   * of the transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void alone() {
    sql.alone();
  }

  /**
   * Takes an edition in, all of it or nothing. What it lists anew is added, what differs is changed
   * and noted, and of a complete register what it lists no more is closed as of its day. The
   * listings are read while the database takes them in, so that no register has to fit into memory.
   *
   * @param day of the edition
   * @param listings each number once; what their iterator throws ends it, and nothing has changed
   * @param leftOut numbers that it lists in rows that could not be taken, once all have been read:
   *     those settings are not gone, and stay as they are
   * @param manyGone whether it is all right for many open settings to be gone
   * @throws TooManyGone if it is not, and they are
   */
  @Transactional
  public Changes take(
      Register register,
      LocalDate day,
      Iterator<Listing> listings,
      Supplier<Set<String>> leftOut,
      boolean manyGone) {
    alone();
    int rows = sql.stage(listings, ids);
    sql.putGroups();
    var changed = sql.noteChanges(register, day);
    sql.endGroupings(register, day);
    sql.change(register);
    int listed = sql.add(register, day);
    int unlisted = register.isComplete() ? close(register, day, leftOut.get(), manyGone) : 0;
    sql.beginGroupings(register, day);
    events.publishEvent(new SettingsChanged());
    found.announce();
    return new Changes(rows, listed, unlisted, changed);
  }

  private int close(Register register, LocalDate day, Set<String> leftOut, boolean manyGone) {
    int open = sql.open(register);
    int gone = sql.gone(register, leftOut);
    if (!manyGone) {
      refuseIfMany(gone, open, "settings that are open");
    }
    return sql.closeGone(register, day, leftOut);
  }

  private static void refuseIfMany(int gone, int known, String what) {
    if (gone > FEW && gone * ONE_IN > known) {
      throw new TooManyGone(gone, known, what);
    }
  }

  /**
   * Takes in which school followed which, all of it or nothing: what is listed anew is added, a
   * corrected day is taken over, and what is listed no more is forgotten.
   *
   * @param leftOut numbers of schools with a row that could not be taken, once all have been read:
   *     their links stay
   * @param manyGone whether it is all right for many links to be gone
   * @throws TooManyGone if it is not, and they are
   */
  @Transactional
  public Changes link(Iterator<SchoolLink> links, Supplier<Set<String>> leftOut, boolean manyGone) {
    alone();
    int rows = linked.stage(links);
    var stay = leftOut.get();
    int gone = linked.gone(stay);
    if (!manyGone) {
      refuseIfMany(gone, linked.known(), "links between schools");
    }
    linked.forgetGone(stay);
    int dated = linked.date();
    int added = linked.add();
    events.publishEvent(new SettingsChanged());
    return new Changes(rows, added, gone, dated == 0 ? Map.of() : Map.of("date", dated));
  }
}
