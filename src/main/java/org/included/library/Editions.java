package org.included.library;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.included.kernel.Announcements;
import org.included.kernel.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
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
  private final Following<Edition> current;

  /**
   * Editions that somebody still reads or has answered, by hash; those not asked for longest go.
   */
  private final Map<String, Edition> old = Collections.synchronizedMap(new LastAsked());

  Editions(LibrarySql sql, Importer importer, Settings settings, Announcements announcements) {
    this.sql = sql;
    this.current = new Following<>(sql, Kind.MODULE, Edition::hash, this::open);
    current.follow();
    bringIn(importer, settings);
    current.follow();
    announcements.listen(LibrarySql.CHANNEL, _ -> current.follow());
  }

  /** A folder that cannot be read is no reason not to start: readers keep what they have. */
  private void bringIn(Importer importer, Settings settings) {
    try {
      importer
          .importAll(settings.content(), current.bySlug())
          .forEach(finding -> LOG.warn("{}", finding));
    } catch (IOException | JacksonException e) {
      LOG.error("The library in {} was not brought in", settings.content(), e);
    }
  }

  private Optional<Edition> open(String slug, String hash) {
    return sql.source(Kind.MODULE, slug, hash)
        .map(zip -> Archive.of(Kind.MODULE, zip))
        .flatMap(a -> Compiler.reopen(a.manuscript(slug), a.style()))
        .map(module -> new Edition(hash, module));
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void look() {
    current.look();
  }

  /** What readers see, by slug. */
  public List<Edition> current() {
    return current.all();
  }

  /** Empty when there is no such module. */
  public Optional<Edition> current(String slug) {
    return Optional.ofNullable(current.bySlug().get(slug));
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
        .flatMap(e -> sql.source(Kind.MODULE, slug, e.hash()))
        .map(zip -> Archive.of(Kind.MODULE, zip).file(name))
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
