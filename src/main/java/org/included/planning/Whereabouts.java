package org.included.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.included.kernel.NotFound;
import org.included.kernel.SettingId;
import org.included.post.Post;
import org.included.post.Posts;
import org.included.post.Standings;
import org.included.web.Viewer;
import org.springframework.stereotype.Component;

/** Which setting a page is about: only ever one that the viewer works in, or leads. */
@Component
class Whereabouts {
  /** A setting with its name. */
  record Where(SettingId id, String name) {
    /** For links to other pages about it. */
    String at() {
      return "?at=" + id;
    }
  }

  private final Posts posts;
  private final Standings standings;
  private final Clock clock;

  Whereabouts(Posts posts, Standings standings, Clock clock) {
    this.posts = posts;
    this.standings = standings;
    this.clock = clock;
  }

  /** Where the viewer has a confirmed post today. */
  List<Where> worksAt(Viewer viewer) {
    var today = LocalDate.now(clock);
    return posts.postsOf(viewer.self()).stream()
        .filter(post -> post.countsOn(today))
        .map(Whereabouts::where)
        .distinct()
        .toList();
  }

  private static Where where(Post post) {
    return new Where(post.setting(), post.settingName());
  }

  /**
   * The one that was asked for, or else the first.
   *
   * @param at an id, or blank
   * @return empty where the viewer works nowhere, and nothing was asked for
   * @throws NotFound if they do not work there
   */
  Optional<Where> worksAt(Viewer viewer, String at) {
    return chosen(worksAt(viewer), at);
  }

  /**
   * The one that was asked for, or else the first that the viewer leads.
   *
   * @throws NotFound if they lead none, or not this one
   */
  Where leads(Viewer viewer, String at) {
    var led = standings.ledBy(viewer.self());
    return chosen(worksAt(viewer).stream().filter(w -> led.contains(w.id())).toList(), at)
        .orElseThrow(NotFound::new);
  }

  private static Optional<Where> chosen(List<Where> theirs, String at) {
    if (at.isBlank()) {
      return theirs.stream().findFirst();
    }
    var asked = SettingId.of(at);
    return Optional.of(
        theirs.stream().filter(w -> w.id().equals(asked)).findFirst().orElseThrow(NotFound::new));
  }
}
