package org.included.account;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.included.kernel.Announcements;
import org.included.kernel.Keys;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.PersonKey;
import org.included.kernel.PersonKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What page after page needs to know of a person: their key, their name and their linked accounts,
 * of the last 50,000 who were asked for on this node. Both go when it is announced that the person
 * has changed or is erased, and after ten minutes in any case, should the announcement have been
 * missed.
 */
@Component
class PersonCache implements PersonKeys {
  static final String CHANGED = "account_person_changed";
  static final int MOST = 50_000;
  static final Duration KEPT = Duration.ofMinutes(10);

  private record Held(PersonKey key, @Nullable String name, List<PersonId> all, long since) {}

  /** Least recently used first. Guarded by itself. */
  private final Map<PersonId, Held> held =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Held> eldest) {
          return size() > MOST;
        }
      };

  private final AtomicLong changes = new AtomicLong();
  private final PersonSql sql;
  private final Keys master;
  private final LongSupplier nanos;

  @Autowired
  PersonCache(PersonSql sql, Keys master, Announcements announcements) {
    this(sql, master, announcements, System::nanoTime);
  }

  PersonCache(PersonSql sql, Keys master, Announcements announcements, LongSupplier nanos) {
    this.sql = sql;
    this.master = master;
    this.nanos = nanos;
    announcements.listen(CHANGED, payload -> forget(PersonId.of(payload)));
  }

  @Override
  public PersonKey of(PersonId person) {
    return held(person).key();
  }

  /**
   * What to call them.
   *
   * @throws NotFound if the person is not there or was erased
   */
  @Nullable String name(PersonId person) {
    return held(person).name();
  }

  /** All accounts of whoever has this one, it first; only it, where nobody has it any more. */
  List<PersonId> all(PersonId person) {
    try {
      return held(person).all();
    } catch (NotFound e) {
      return List.of(person);
    }
  }

  private Held held(PersonId person) {
    var known = known(person);
    if (known != null) {
      return known;
    }
    long before = changes.get();
    var row = sql.keyAndName(person).orElseThrow(NotFound::new);
    var read =
        new Held(
            PersonKey.unwrap(master, person, row.wrapped()),
            row.name(),
            Stream.concat(Stream.of(person), row.others().stream()).toList(),
            nanos.getAsLong());
    synchronized (held) {
      // read before an erasure and kept after it, a key would live on
      if (changes.get() == before) {
        held.put(person, read);
      }
    }
    return read;
  }

  private @Nullable Held known(PersonId person) {
    synchronized (held) {
      var found = held.get(person);
      return found == null || nanos.getAsLong() - found.since() > KEPT.toNanos() ? null : found;
    }
  }

  void forget(PersonId person) {
    synchronized (held) {
      changes.incrementAndGet();
      held.remove(person);
    }
  }
}
