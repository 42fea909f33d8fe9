package org.included.library;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.included.kernel.Announcements;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The situations that readers see, compiled and in memory, and the words that lead to them. */
@Component
public class Situations {
  private final LibrarySql sql;
  private final Following<Situation> situations;
  private final Following<FinderWords> words;

  /** The editions have brought the library's folder in. */
  Situations(LibrarySql sql, Editions broughtIn, Announcements announcements) {
    this.sql = sql;
    this.situations = new Following<>(sql, Kind.SITUATION, Situation::hash, this::open);
    this.words = new Following<>(sql, Kind.FINDER, FinderWords::hash, this::openWords);
    follow();
    announcements.listen(LibrarySql.CHANNEL, _ -> follow());
  }

  private void follow() {
    situations.follow();
    words.follow();
  }

  private Optional<Situation> open(String slug, String hash) {
    return archive(Kind.SITUATION, slug, hash)
        .flatMap(a -> SituationReader.reopen(a.manuscript(slug), a.style(), hash));
  }

  private Optional<FinderWords> openWords(String slug, String hash) {
    return archive(Kind.FINDER, slug, hash)
        .flatMap(a -> FinderWords.reopen(a.manuscript(slug), hash));
  }

  private Optional<Archive> archive(Kind kind, String slug, String hash) {
    return sql.source(kind, slug, hash).map(zip -> Archive.of(kind, zip));
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void look() {
    situations.look();
    words.look();
  }

  /** What readers see, by slug; the same list until something changes. */
  public List<Situation> current() {
    return situations.all();
  }

  /** Empty when there is no such situation. */
  public Optional<Situation> current(String slug) {
    return Optional.ofNullable(situations.bySlug().get(slug));
  }

  /** The same until it changes. */
  public FinderWords words() {
    return words.all().isEmpty() ? FinderWords.NONE : words.all().getFirst();
  }
}
