package org.included.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.included.account.People;
import org.included.kernel.PersonId;
import org.included.kernel.Policy;
import org.included.kernel.Policy.Beholder;
import org.included.kernel.Policy.Subject;
import org.included.post.Nominations;
import org.included.post.Promise;
import org.included.post.Standing;
import org.included.post.Standings;
import org.included.post.Whereabouts;
import org.included.post.Whereabouts.Where;
import org.included.web.Allow;
import org.included.web.Here;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A setting's page for everybody who works there: who leads it and how we know, what they promised,
 * what they can see, and what they can never see. Whoever leads it finds their own pages from here.
 */
@Controller
class SettingPages {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * Somebody who stands for the setting.
   *
   * @param how who vouched, and since when
   */
  record Leader(String name, String as, String how) {}

  /**
   * What a lead can see of somebody, as the policy table says.
   *
   * @param how in words
   */
  record Seen(String subject, String how) {}

  /**
   * @param others further settings of the viewer
   * @param leads whether the viewer leads this one
   * @param head whether they are its head
   * @param promise null while nobody has signed
   * @param looks whether the view with names is open for the viewer
   * @param mayStop empty until the head says it
   */
  record OurSettingPage(
      Where where,
      List<Where> others,
      boolean leads,
      boolean head,
      boolean looks,
      List<Leader> leaders,
      @Nullable Promise promise,
      String signedOn,
      List<String> nominees,
      String mayStop,
      List<Seen> seen)
      implements Page {
    @Override
    public String title() {
      return where.name();
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }

    String promiser() {
      return promise == null || promise.headName() == null ? "The head" : promise.headName();
    }
  }

  /** Who has no confirmed post anywhere. */
  record NoSettingPage() implements Page {
    @Override
    public String title() {
      return "No setting has confirmed you yet";
    }

    @Override
    public Here here() {
      return Here.RECORD;
    }
  }

  private final Whereabouts whereabouts;
  private final Standings standings;
  private final Nominations nominations;
  private final MayStopSql mayStop;
  private final People people;
  private final Clock clock;

  SettingPages(
      Whereabouts whereabouts,
      Standings standings,
      Nominations nominations,
      MayStopSql mayStop,
      People people,
      Clock clock) {
    this.whereabouts = whereabouts;
    this.standings = standings;
    this.nominations = nominations;
    this.mayStop = mayStop;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/our-setting")
  @Allow(Allow.Who.PERSON)
  Reply show(@RequestParam(defaultValue = "") String at, Viewer viewer) {
    return whereabouts
        .worksAt(viewer.self(), at)
        .map(where -> Reply.page(page(viewer, where)))
        .orElseGet(() -> Reply.page(new NoSettingPage()));
  }

  private OurSettingPage page(Viewer viewer, Where where) {
    var self = viewer.self();
    var promise = nominations.promise(where.id()).orElse(null);
    return new OurSettingPage(
        where,
        whereabouts.worksAt(viewer.self()).stream().filter(w -> !w.equals(where)).toList(),
        standings.ledBy(self).contains(where.id()),
        standings.isHead(self, where.id()),
        nominations.mayLook(self, where.id()),
        standings.at(where.id()).stream().map(this::leader).toList(),
        promise,
        promise == null ? "" : day(promise.signedAt()),
        nominations.of(where.id()).stream().map(n -> called(n.name())).toList(),
        mayStop.words(where.id()).orElse(""),
        seen());
  }

  private Leader leader(Standing standing) {
    return new Leader(
        name(standing.person()),
        standing.kind().title(),
        "known through " + standing.source().words() + ", since " + day(standing.since()));
  }

  private String name(PersonId person) {
    return called(people.nameOf(person).orElse(null));
  }

  static String called(@Nullable String name) {
    return name == null ? "Somebody with no name given" : name;
  }

  private String day(Instant instant) {
    return DAY.format(instant.atZone(clock.getZone()));
  }

  private static List<Seen> seen() {
    return Arrays.stream(Subject.values())
        .map(s -> new Seen(s.words(), Policy.sight(s, Beholder.HEAD).words()))
        .toList();
  }
}
