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
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Brings a library's folder in: each module whose folder has changed becomes a new edition, if it
 * keeps the rules. What does not stays out, and what was there before stays. Drafts stay out as
 * well. To bring back an older text, give it a new version: an edition that is known is not
 * imported again.
 */
@Component
class Importer {
  private final LibrarySql sql;
  private final Clock clock;

  Importer(LibrarySql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Any number of nodes may do it at once.
   *
   * @param current what readers see now, by module; its ids must not be lost
   * @return what is wrong in the modules that are new, advice too
   */
  List<Finding> importAll(Path content, Map<String, Edition> current) throws IOException {
    var style = HouseStyle.of(content);
    Map<String, Path> changed = changed(content);
    List<Finding> findings = new ArrayList<>();
    for (var folder : changed.values()) {
      var zip = Archive.of(content, folder).zip();
      var read = Archive.of(zip).folder(folder.getFileName().toString());
      var ids =
          Optional.ofNullable(current.get(read.slug()))
              .map(before -> KnownIds.of(before.module()))
              .orElse(Set.of());
      switch (Compiler.compile(read, style, ids)) {
        case Compiled.Accepted accepted -> {
          findings.addAll(accepted.advice());
          if (accepted.module().cover().status() != Status.DRAFT) {
            sql.add(new Edition(Archive.hash(zip), accepted.module()), zip, clock.instant());
          }
        }
        case Compiled.Refused refused -> findings.addAll(refused.findings());
      }
    }
    return findings;
  }

  /**
   * Brings the folder in and makes what is in it current, an edition that was known already too:
   * for somebody who writes, and takes a change back.
   */
  List<Finding> showWhatIsThere(Path content, Editions editions) throws IOException {
    Map<String, Edition> current = new HashMap<>();
    editions.current().forEach(e -> current.put(e.module().slug(), e));
    var findings = importAll(content, current);
    for (var folder : Lint.modules(content)) {
      var slug = folder.getFileName().toString();
      sql.pointTo(slug, Archive.hash(Archive.of(content, folder).zip()), clock.instant());
    }
    return findings;
  }

  /** The folders that are no edition yet, by the hash they would have. */
  private Map<String, Path> changed(Path content) throws IOException {
    Map<String, Path> folders = new TreeMap<>();
    for (var folder : Lint.modules(content)) {
      folders.put(Archive.hash(Archive.of(content, folder).zip()), folder);
    }
    folders.keySet().removeAll(sql.known(folders.keySet()));
    return folders;
  }
}
