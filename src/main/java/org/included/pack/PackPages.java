package org.included.pack;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.included.kernel.Ids;
import org.included.kernel.NotFound;
import org.included.kernel.Problems;
import org.included.kernel.Settings;
import org.included.library.Audience;
import org.included.library.Edition;
import org.included.library.Editions;
import org.included.library.Reader;
import org.included.library.RoleRoute;
import org.included.web.Allow;
import org.included.web.Caller;
import org.included.web.ErrorLink;
import org.included.web.Here;
import org.included.web.HourlyLimit;
import org.included.web.Page;
import org.included.web.Reply;
import org.included.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Run this with my team": what it takes, the slides, the notes, and the count afterwards. */
@Controller
class PackPages {
  /**
   * A box of the count.
   *
   * @param error null when there is none
   */
  record Box(String id, String label, String typed, @Nullable String error) {}

  /**
   * What it is, what it takes, and the way in.
   *
   * @param counted whether the count has just come in
   */
  record TeamPage(
      Pack pack,
      String writtenFor,
      boolean counted,
      String key,
      List<Box> boxes,
      List<ErrorLink> errors)
      implements Page {
    @Override
    public String title() {
      return "Run this with my team: " + pack.title();
    }

    @Override
    public boolean hasProblems() {
      return !errors.isEmpty();
    }

    @Override
    public Here here() {
      return Here.MODULES;
    }
  }

  /**
   * Every slide in one document, so that it needs no connection once it is open.
   *
   * @param address of the module, as people in the room can type it; empty if nobody said
   */
  record SlidesPage(Pack pack, String address) implements Page {
    @Override
    public String title() {
      return "Slides: " + pack.title();
    }
  }

  /** What whoever leads reads. */
  record NotesPage(Pack pack) implements Page {
    @Override
    public String title() {
      return "Facilitator’s notes: " + pack.title();
    }

    @Override
    public Here here() {
      return Here.MODULES;
    }
  }

  /**
   * Of one network, behind which there may be all schools of a trust on a training day. It keeps a
   * machine from filling the table, and cannot tell a wrong number from a right one.
   */
  static final int MOST_COUNTS_AN_HOUR = 300;

  private static final int CLIENTS = 10_000;

  private final HourlyLimit<String> limit = new HourlyLimit<>(MOST_COUNTS_AN_HOUR, CLIENTS);
  private final Editions editions;
  private final HeadcountSql sql;
  private final Ids ids;
  private final Clock clock;
  private final @Nullable URI origin;

  PackPages(Editions editions, HeadcountSql sql, Ids ids, Clock clock, Settings settings) {
    this.editions = editions;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.origin = settings.origin();
  }

  @GetMapping("/modules/{slug}/team")
  @Allow(Allow.Who.EVERYBODY)
  Reply team(
      @PathVariable String slug, @RequestParam(required = false) String counted, Viewer viewer) {
    var form = HeadcountForm.empty(ids.next().toString());
    return Reply.page(page(edition(slug), viewer, form, Problems.none(), counted != null));
  }

  private Edition edition(String slug) {
    return editions.current(slug).orElseThrow(NotFound::new);
  }

  /**
   * A room holds every kind of job, so the way through is everybody's; the place is the reader's.
   */
  private static Audience audience(Viewer viewer) {
    return new Audience(Reader.of(viewer.bearer()).audience().phase(), RoleRoute.EVERYBODY);
  }

  private static TeamPage page(
      Edition edition, Viewer viewer, HeadcountForm form, Problems problems, boolean counted) {
    return new TeamPage(
        Pack.of(edition.module(), audience(viewer)),
        audience(viewer).phase().words(),
        counted,
        form.key(),
        Arrays.stream(RoleGroup.values())
            .map(g ->
                new Box(g.slug(), g.words(), form.typed(g), problems.of(g.slug()).orElse(null)))
            .toList(),
        ErrorLink.of(problems));
  }

  @GetMapping("/modules/{slug}/team/slides")
  @Allow(Allow.Who.EVERYBODY)
  Reply slides(@PathVariable String slug, Viewer viewer) {
    var address = origin == null ? "" : origin.getAuthority() + "/modules/" + slug;
    return Reply.page(new SlidesPage(Pack.of(edition(slug).module(), audience(viewer)), address));
  }

  @GetMapping("/modules/{slug}/team/notes")
  @Allow(Allow.Who.EVERYBODY)
  Reply notes(@PathVariable String slug, Viewer viewer) {
    return Reply.page(new NotesPage(Pack.of(edition(slug).module(), audience(viewer))));
  }

  /** Numbers by role group, the day, and nothing about who or where. */
  @PostMapping("/modules/{slug}/team/headcount")
  @Allow(Allow.Who.EVERYBODY)
  Reply headcount(
      @PathVariable String slug,
      @RequestParam Map<String, String> typed,
      Viewer viewer,
      Caller caller) {
    var edition = edition(slug);
    var form = HeadcountForm.of(typed, ids.next().toString());
    var problems = form.problems();
    if (problems.any()) {
      return Reply.page(page(edition, viewer, form, problems, false));
    }
    if (limit.ask(caller.client(), form.key(), clock.instant()) == HourlyLimit.Verdict.TOO_MANY) {
      return Reply.page(page(edition, viewer, form, HeadcountForm.tooMany(), false), 429);
    }
    sql.insert(UUID.fromString(form.key()), edition, form.people(), LocalDate.now(clock));
    return Reply.seeOther("/modules/" + slug + "/team?counted=1");
  }
}
