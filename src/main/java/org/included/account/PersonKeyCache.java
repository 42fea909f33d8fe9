package org.included.account;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
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
 * People's keys, the last 50,000 that were asked for on this node. A key goes when its person's
 * erasure is announced, and after ten minutes in any case, should the announcement have been
 * missed.
 */
@Component
class PersonKeyCache implements PersonKeys {
  static final String ERASED = "account_person_erased";
  static final int MOST = 50_000;
  static final Duration KEPT = Duration.ofMinutes(10);

  private record Held(PersonKey key, long since) {}

  /** Least recently used first. Guarded by itself. */
  private final Map<PersonId, Held> held =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Held> eldest) {
          return size() > MOST;
        }
      };

  private final AtomicLong erasures = new AtomicLong();
  private final PersonSql sql;
  private final Keys master;
  private final LongSupplier nanos;

  @Autowired
  PersonKeyCache(PersonSql sql, Keys master, Announcements announcements) {
    this(sql, master, announcements, System::nanoTime);
  }

  PersonKeyCache(PersonSql sql, Keys master, Announcements announcements, LongSupplier nanos) {
    this.sql = sql;
    this.master = master;
    this.nanos = nanos;
    announcements.listen(ERASED, payload -> forget(PersonId.of(payload)));
  }

  @Override
  public PersonKey of(PersonId person) {
    var known = known(person);
    if (known != null) {
      return known;
    }
    long before = erasures.get();
    var wrapped = sql.wrappedKey(person).orElseThrow(NotFound::new);
    var key = PersonKey.unwrap(master, person, wrapped);
    synchronized (held) {
      // read before an erasure and kept after it, a key would live on
      if (erasures.get() == before) {
        held.put(person, new Held(key, nanos.getAsLong()));
      }
    }
    return key;
  }

  private @Nullable PersonKey known(PersonId person) {
    synchronized (held) {
      var found = held.get(person);
      if (found == null || nanos.getAsLong() - found.since() > KEPT.toNanos()) {
        return null;
      }
      return found.key();
    }
  }

  private void forget(PersonId person) {
    synchronized (held) {
      erasures.incrementAndGet();
      held.remove(person);
    }
  }
}
