package org.included.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LibrarySql {
  static final String CHANNEL = "library_current";

  private final JdbcClient db;

  LibrarySql(JdbcClient db) {
    this.db = db;
  }

  /** The hash of the current edition, by slug. */
  Map<String, String> current(Kind kind) {
    Map<String, String> current = new HashMap<>();
    db.sql("select slug, hash from library.current where kind = :kind")
        .param("kind", kind.slug())
        .query(row -> {
          current.put(row.getString("slug"), row.getString("hash"));
        });
    return current;
  }

  Set<String> known(Collection<String> hashes) {
    return new HashSet<>(
        db.sql("select hash from library.edition where hash = any(:hashes)")
            .param("hashes", hashes.toArray(new String[0]))
            .query(String.class)
            .list());
  }

  Optional<byte[]> source(Kind kind, String slug, String hash) {
    return db.sql(
            """
            select source from library.edition
            where kind = :kind and slug = :slug and hash = :hash
            """)
        .param("kind", kind.slug())
        .param("slug", slug)
        .param("hash", hash)
        .query(byte[].class)
        .optional();
  }

  /**
   * Adds an edition and lets readers see it, and tells every node. An edition that is there already
   * changes nothing: it does not become the current one again.
   */
  void add(Kind kind, String hash, Publication published, byte[] source, Instant now) {
    db.sql(
            """
            with added as (
              insert into library.edition (hash, kind, slug, title, source, imported_at)
              values (:hash, :kind, :slug, :title, :source, :now)
              on conflict (hash) do nothing
              returning kind, slug, hash, imported_at),
            moved as (
              insert into library.current (kind, slug, hash, since)
              select kind, slug, hash, imported_at from added
              on conflict (kind, slug) do update set hash = excluded.hash, since = excluded.since
              returning slug)
            select pg_notify('library_current', slug) from moved
            """)
        .param("hash", hash)
        .param("kind", kind.slug())
        .param("slug", published.slug())
        .param("title", published.title())
        .param("source", source)
        .param("now", Timestamp.from(now))
        .query((_, _) -> true)
        .list();
  }

  /** Makes an edition that is known current; one that is not known changes nothing. */
  void pointTo(Kind kind, String slug, String hash, Instant now) {
    db.sql(
            """
            update library.current c set hash = :hash, since = :now
            where kind = :kind and slug = :slug and hash <> :hash
              and exists (select from library.edition e
                where e.kind = c.kind and e.slug = c.slug and e.hash = :hash)
            """)
        .param("kind", kind.slug())
        .param("slug", slug)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .update();
  }
}
