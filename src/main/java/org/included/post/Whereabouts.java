package org.included.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.included.kernel.NotFound;
import org.included.kernel.PersonId;
import org.included.kernel.SettingId;
import org.springframework.stereotype.Component;

/**
 * The front door to which setting a page is about: only ever one that its reader works in, or
 * leads.
 */
@Component
public class Whereabouts {
  /** Where its register withholds a name, as of childminders. */
  private static final String NAMELESS = "My setting";

  /**
   * A setting.
   *
   * @param name never blank
   */
  public record Where(SettingId id, String name) {
    /** For links to other pages about it. */
    public String at() {
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

  /** Where the person has a confirmed post today, each once. */
  public List<Where> worksAt(PersonId person) {
    var today = LocalDate.now(clock);
    return posts.postsOf(person).stream()
        .filter(post -> post.countsOn(today))
        .map(Whereabouts::where)
        .distinct()
        .toList();
  }

  private static Where where(Post post) {
    return new Where(post.setting(), post.settingName().isEmpty() ? NAMELESS : post.settingName());
  }

  /**
   * The one that was asked for, or else the first.
   *
   * @param at an id, or blank
   * @return empty where the person works nowhere, and nothing was asked for
   * @throws NotFound if they do not work there
   */
  public Optional<Where> worksAt(PersonId person, String at) {
    return chosen(worksAt(person), at);
  }

  /** The settings that the person leads today. */
  public List<Where> leads(PersonId person) {
    var led = standings.ledBy(person);
    return worksAt(person).stream().filter(where -> led.contains(where.id())).toList();
  }

  /**
   * The one that was asked for, or else the first that the person leads.
   *
   * @param at an id, or blank
   * @throws NotFound if they lead none, or not this one
   */
  public Where leads(PersonId person, String at) {
    return chosen(leads(person), at).orElseThrow(NotFound::new);
  }

  private static Optional<Where> chosen(List<Where> theirs, String at) {
    if (at.isBlank()) {
      return theirs.stream().findFirst();
    }
    var asked = SettingId.of(at.strip());
    return Optional.of(
        theirs.stream().filter(w -> w.id().equals(asked)).findFirst().orElseThrow(NotFound::new));
  }
}
