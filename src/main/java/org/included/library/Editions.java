package org.included.library;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.included.kernel.Announcements;
import org.included.kernel.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * The library's front door: the editions that readers see, compiled and in memory. A node brings
 * its folder in when it starts, and follows what any node brings in: by announcement, and by
 * looking every few seconds.
 */
@Component
@DependsOnDatabaseInitialization
public class Editions {
  private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
  private static final int MOST_OLD = 100;

  private final LibrarySql sql;
  private final AtomicReference<Map<String, Edition>> current = new AtomicReference<>(Map.of());

  /**
   * Editions that somebody still reads or has answered, by hash; those not asked for longest go.
   */
  private final Map<String, Edition> old = Collections.synchronizedMap(new LastAsked());

  Editions(LibrarySql sql, Importer importer, Settings settings, Announcements announcements) {
    this.sql = sql;
    follow();
    bringIn(importer, settings);
    follow();
    announcements.listen(LibrarySql.CHANNEL, _ -> follow());
  }

  /** A folder that cannot be read is no reason not to start: readers keep what they have. */
  private void bringIn(Importer importer, Settings settings) {
    try {
      importer
          .importAll(settings.content(), current.get())
          .forEach(finding -> LOG.warn("{}", finding));
    } catch (IOException | JacksonException e) {
      LOG.error("The library in {} was not brought in", settings.content(), e);
    }
  }

  private synchronized void follow() {
    var before = current.get();
    Map<String, Edition> now = new HashMap<>();
    sql.current()
        .forEach((slug, hash) -> {
          var known = before.get(slug);
          var edition =
              known != null && known.hash().equals(hash)
                  ? Optional.of(known)
                  : open(slug, hash).or(() -> Optional.ofNullable(known));
          edition.ifPresent(e -> now.put(slug, e));
        });
    current.set(Map.copyOf(now));
  }

  private Optional<Edition> open(String slug, String hash) {
    var archive = sql.source(slug, hash).map(Archive::of);
    var edition =
        archive
            .flatMap(a -> Compiler.reopen(a.folder(slug), a.style()))
            .map(module -> new Edition(hash, module));
    if (archive.isPresent() && edition.isEmpty()) {
      LOG.error("The edition {} of {} can no longer be read", hash, slug);
    }
    return edition;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void look() {
    try {
      follow();
    } catch (DataAccessException e) {
      LOG.warn("The current editions cannot be read: {}", e.getClass().getSimpleName());
    }
  }

  /** What readers see, by slug. */
  public List<Edition> current() {
    return current.get().values().stream()
        .sorted(Comparator.comparing(e -> e.module().slug()))
        .toList();
  }

  /** Empty when there is no such module. */
  public Optional<Edition> current(String slug) {
    return Optional.ofNullable(current.get().get(slug));
  }

  /** Any edition, however old; empty when this module never had it. */
  public Optional<Edition> edition(String slug, String hash) {
    var now = current(slug).filter(e -> e.hash().equals(hash));
    if (now.isPresent()) {
      return now;
    }
    var kept = Optional.ofNullable(old.get(hash)).filter(e -> e.module().slug().equals(slug));
    return kept.isPresent() ? kept : reopen(slug, hash);
  }

  private Optional<Edition> reopen(String slug, String hash) {
    var edition = open(slug, hash);
    edition.ifPresent(e -> old.put(hash, e));
    return edition;
  }

  /** A picture, film or captions of the current edition; empty when it has no such file. */
  public Optional<byte[]> file(String slug, String name) {
    return current(slug)
        .flatMap(e -> sql.source(slug, e.hash()))
        .map(zip -> Archive.of(zip).file(name))
        .filter(bytes -> bytes.length > 0);
  }

  private static final class LastAsked extends LinkedHashMap<String, Edition> {
    LastAsked() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Edition> eldest) {
      return size() > MOST_OLD;
    }
  }
}
