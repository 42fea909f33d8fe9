package org.included.setting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.included.kernel.Ids;
import org.included.kernel.SettingId;
import org.included.setting.Listing.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door to places that no public register lists, which somebody adds by hand. */
@Component
public class Unlisted {
  /**
   * What such a place is. The words are kept with it: changing them changes nothing that is there.
   */
  public enum What {
    NURSERY("Nursery or other childcare", "early-years"),
    PRIMARY("Primary school", "primary"),
    SECONDARY("Secondary school", "secondary"),
    COLLEGE("College", "college"),
    SCHOOL("School for all ages", null),
    COUNCIL("Council’s office or service", null),
    TRUST("Trust’s office", null),
    AGENCY("Agency", null),
    OTHER("Another place of work", null);

    private final String words;
    private final @Nullable String phase;

    What(String words, @Nullable String phase) {
      this.words = words;
      this.phase = phase;
    }

    public String words() {
      return words;
    }

    /** As forms have it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of them.
   *
   * @param what in words; empty where nobody said
   * @param town empty where nobody said
   */
  public record Place(SettingId id, String name, String what, String town, boolean closed) {
    /** Such as "Larks Rise Centre, Norbeck". */
    public String title() {
      return town.isEmpty() ? name : name + ", " + town;
    }
  }

  private final UnlistedSql sql;
  private final SettingSql settings;
  private final FinderSql found;
  private final Ids ids;
  private final Clock clock;

  Unlisted(UnlistedSql sql, SettingSql settings, FinderSql found, Ids ids, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.found = found;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds one, which is found from now on. */
  @Transactional
  public SettingId add(String name, What what, String town) {
    var id = new SettingId(ids.next());
    settings.insertSetting(id, name, what.phase, what.words, town);
    found.announce();
    return id;
  }

  /** One of this name in this town that has not closed, in whichever register, or in none. */
  public Optional<SettingId> same(String name, String town) {
    return sql.same(name, town);
  }

  /** The latest first. */
  public List<Place> places(int from, int most) {
    return sql.places(from, most);
  }

  /**
   * Closes one, from today on: nobody finds or joins it, and whoever is in it stays.
   *
   * @return empty where there is none that is open, and of what a register lists
   */
  @Transactional
  public Optional<Place> close(SettingId id) {
    return change(id, Status.OPEN, Status.CLOSED, LocalDate.now(clock));
  }

  /** Opens one again that was closed so; empty where there is none. */
  @Transactional
  public Optional<Place> reopen(SettingId id) {
    return change(id, Status.CLOSED, Status.OPEN, null);
  }

  private Optional<Place> change(
      SettingId id, Status before, Status after, @Nullable LocalDate closed) {
    var changed = sql.change(id, before, after, closed, LocalDate.now(clock));
    changed.ifPresent(_ -> found.announce());
    return changed;
  }
}
