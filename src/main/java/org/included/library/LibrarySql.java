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

  /** The hash of the current edition, by module. */
  Map<String, String> current() {
    Map<String, String> current = new HashMap<>();
    db.sql("select module, hash from library.current")
        .query(row -> {
          current.put(row.getString("module"), row.getString("hash"));
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

  Optional<byte[]> source(String module, String hash) {
    return db.sql("select source from library.edition where module = :module and hash = :hash")
        .param("module", module)
        .param("hash", hash)
        .query(byte[].class)
        .optional();
  }

  /**
   * Adds an edition and lets readers see it, and tells every node. An edition that is there already
   * changes nothing: it does not become the current one again.
   */
  void add(Edition edition, byte[] source, Instant now) {
    db.sql(
            """
            with added as (
              insert into library.edition (hash, module, version, title, source, imported_at)
              values (:hash, :module, :version, :title, :source, :now)
              on conflict (hash) do nothing
              returning module, hash, imported_at),
            moved as (
              insert into library.current (module, hash, since)
              select module, hash, imported_at from added
              on conflict (module) do update set hash = excluded.hash, since = excluded.since
              returning module)
            select pg_notify('library_current', module) from moved
            """)
        .param("hash", edition.hash())
        .param("module", edition.module().slug())
        .param("version", edition.module().cover().version())
        .param("title", edition.module().title())
        .param("source", source)
        .param("now", Timestamp.from(now))
        .query((_, _) -> true)
        .list();
  }

  /** Makes an edition that is known current; one that is not known changes nothing. */
  void pointTo(String module, String hash, Instant now) {
    db.sql(
            """
            update library.current set hash = :hash, since = :now
            where module = :module and hash <> :hash
              and exists (select from library.edition e where e.module = :module and e.hash = :hash)
            """)
        .param("module", module)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .update();
  }
}
