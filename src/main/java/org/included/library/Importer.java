package org.included.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings a library's folder in: whatever has changed becomes a new edition, if it keeps the rules.
 * What does not stays out, and what was there before stays. Drafts stay out as well. To bring back
 * an older text, change its version: an edition that is known is not imported again.
 */
@Component
class Importer {
  /** What lies in the folder, as the edition that it is or would be. */
  private record Found(Kind kind, String slug, byte[] zip, String hash) {
    static Found of(Kind kind, Path content, Path written) throws IOException {
      var zip = Archive.of(kind, content, written).zip();
      return new Found(kind, Kind.slug(written), zip, Archive.hash(zip));
    }

    Compiled<?> compiled(HouseStyle style, Map<String, Edition> current) {
      var manuscript = Archive.of(kind, zip).manuscript(slug);
      return switch (kind) {
        case MODULE -> Compiler.compile(manuscript, style, ids(current));
        case SITUATION -> SituationReader.compile(manuscript, style, hash);
        case FINDER -> FinderWords.compile(manuscript, hash);
      };
    }

    private Set<String> ids(Map<String, Edition> current) {
      return Optional.ofNullable(current.get(slug))
          .map(before -> KnownIds.of(before.module()))
          .orElse(Set.of());
    }
  }

  private final LibrarySql sql;
  private final Clock clock;

  Importer(LibrarySql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Any number of nodes may do it at once.
   *
   * @param current the modules that readers see now, by slug; their ids must not be lost
   * @return what is wrong in what is new, advice too
   */
  List<Finding> importAll(Path content, Map<String, Edition> current) throws IOException {
    var style = HouseStyle.of(content);
    List<Finding> findings = new ArrayList<>();
    for (var found : changed(content)) {
      var compiled = found.compiled(style, current);
      findings.addAll(compiled.findings());
      if (compiled instanceof Compiled.Accepted<?>(var published, _)
          && published.status() != Status.DRAFT) {
        sql.add(found.kind(), found.hash(), published, found.zip(), clock.instant());
      }
    }
    return findings;
  }

  /** What is no edition yet. */
  private List<Found> changed(Path content) throws IOException {
    var found = found(content);
    var known = sql.known(found.stream().map(Found::hash).collect(Collectors.toSet()));
    return found.stream().filter(f -> !known.contains(f.hash())).toList();
  }

  private static List<Found> found(Path content) throws IOException {
    List<Found> found = new ArrayList<>();
    for (var kind : Kind.values()) {
      for (var written : kind.in(content)) {
        found.add(Found.of(kind, content, written));
      }
    }
    return found;
  }

  /**
   * Brings the folder in and makes what is in it current, an edition that was known already too:
   * for somebody who writes, and takes a change back.
   */
  List<Finding> showWhatIsThere(Path content, Editions editions) throws IOException {
    Map<String, Edition> current = new HashMap<>();
    editions.current().forEach(e -> current.put(e.module().slug(), e));
    var findings = importAll(content, current);
    for (var found : found(content)) {
      sql.pointTo(found.kind(), found.slug(), found.hash(), clock.instant());
    }
    return findings;
  }
}
