package org.included.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The current editions of one kind, compiled and in memory, as the database points to them. */
final class Following<P> {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  /** One look at the pointers. */
  private record Seen<P>(Map<String, P> bySlug, List<P> all) {}

  private final LibrarySql sql;
  private final Kind kind;
  private final Function<P, String> hashOf;
  private final BiFunction<String, String, Optional<P>> open;
  private volatile Seen<P> seen = new Seen<>(Map.of(), List.of());

  /**
   * Nothing is looked at yet.
   *
   * @param open compiles the edition of a slug and a hash; empty when it can no longer be read
   */
  Following(
      LibrarySql sql,
      Kind kind,
      Function<P, String> hashOf,
      BiFunction<String, String, Optional<P>> open) {
    this.sql = sql;
    this.kind = kind;
    this.hashOf = hashOf;
    this.open = open;
  }

  /** What cannot be read any more stays as it was. */
  synchronized void follow() {
    var before = seen.bySlug();
    Map<String, P> now = new HashMap<>();
    sql.current(kind)
        .forEach((slug, hash) -> {
          var known = Optional.ofNullable(before.get(slug));
          known
              .filter(p -> hashOf.apply(p).equals(hash))
              .or(() -> opened(slug, hash))
              .or(() -> known)
              .ifPresent(p -> now.put(slug, p));
        });
    if (!now.equals(before)) {
      var all = now.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
      seen = new Seen<>(Map.copyOf(now), all.toList());
    }
  }

  private Optional<P> opened(String slug, String hash) {
    var edition = open.apply(slug, hash);
    if (edition.isEmpty()) {
      LOG.error("The edition {} of {} can no longer be read", hash, slug);
    }
    return edition;
  }

  void look() {
    try {
      follow();
    } catch (DataAccessException e) {
      LOG.warn("The current editions cannot be read: {}", e.getClass().getSimpleName());
    }
  }

  Map<String, P> bySlug() {
    return seen.bySlug();
  }

  /** By slug. */
  List<P> all() {
    return seen.all();
  }
}
